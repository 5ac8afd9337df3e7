package io.ohlas.alert.worklist;

import java.time.Instant;
import java.util.List;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.Remedy;
import io.ohlas.alert.casework.Step;
import io.ohlas.alert.unreached.Unreached;
import io.ohlas.alert.voice.Complaint;

/** One case, as one person may see it at one moment; they may read one of its answers at least. */
record ShowCase(
        CaseFacts facts, ReadableResponses responses, CaseSurroundings.Around around, Viewer viewer, Instant now) {

    /** @param timeline all of it; null to leave it out */
    CaseView withTimeline(List<CaseChange> timeline) {
        Complaint complaint = responses.first().complaint(facts.complaint());
        Complaint shown = responses.shown().complaint(facts.complaint());
        Remedy remedy = facts.remedy();
        return new CaseView(
                facts.id(),
                "C-" + facts.number(),
                facts.status(),
                responses.severity(),
                facts.openedAt(),
                facts.openings(),
                shown.metric(),
                shown.rating(),
                shown.band(),
                shown.question(),
                shown.comment(),
                complaint.language(),
                shown.responseId(),
                new CaseView.Interaction(complaint.occurredAt()),
                shown.submittedAt(),
                complaint.orgUnit(),
                complaint.orgUnitPath(),
                around.unitNames().getOrDefault(complaint.orgUnit(), complaint.orgUnit()),
                complaint.touchpoint(),
                complaint.process(),
                complaint.channel(),
                complaint.employee(),
                complaint.contactId(),
                complaint.segment(),
                complaint.yearlyValue(),
                complaint.orgUnit(),
                facts.assignee(),
                CaseView.Promise.of(facts.sla().firstContact()),
                CaseView.Promise.of(facts.sla().resolution()),
                facts.firstContactAt(),
                remedy == null ? null : remedy.rootCause(),
                remedy == null ? null : remedy.action(),
                remedy == null ? null : remedy.cost(),
                facts.resolvedAt(),
                CaseView.Recovering.of(
                        facts.recovery(), viewer.sees(facts.complaint().orgUnitPath())),
                facts.unconfirmed(now),
                facts.mergedInto(),
                responses.all().stream()
                        .map(each -> CaseView.Voice.of(each, around.unitNames()))
                        .toList(),
                responses.hidden(),
                around.unreached().get(facts.id()),
                facts.version(),
                facts.steps(now).stream()
                        .filter(viewer::mayDo)
                        .filter(this::hasTriedEnough)
                        .map(Step::wire)
                        .toList(),
                timeline == null ? null : entries(timeline));
    }

    private List<CaseView.Entry> entries(List<CaseChange> timeline) {
        return timeline.stream()
                .filter(responses::permits)
                .map(CaseView.Entry::of)
                .toList();
    }

    private boolean hasTriedEnough(Step step) {
        Unreached unreached = around.unreached().get(facts.id());
        return step != Step.CLOSE_UNREACHED
                || unreached == null
                || unreached.lacking().isEmpty();
    }
}
