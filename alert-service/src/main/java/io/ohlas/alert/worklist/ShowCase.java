package io.ohlas.alert.worklist;

import java.time.Instant;
import java.util.List;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.Remedy;
import io.ohlas.alert.casework.Step;
import io.ohlas.alert.unreached.Unreached;
import io.ohlas.alert.voice.Complaint;

/** One case, as one person may see it at one moment. */
record ShowCase(CaseFacts facts, CaseSurroundings.Around around, Viewer viewer, Instant now) {

    /** @param timeline null to leave it out */
    CaseView withTimeline(List<CaseView.Entry> timeline) {
        Complaint complaint = facts.complaint();
        Remedy remedy = facts.remedy();
        CaseView.Voice shown = shown();
        return new CaseView(
                facts.id(),
                "C-" + facts.number(),
                facts.status(),
                facts.severity(),
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
                CaseView.Recovering.of(facts.recovery()),
                facts.unconfirmed(now),
                facts.mergedInto(),
                around.voicesOf(facts).stream().map(CaseView.Voice::of).toList(),
                around.unreached().get(facts.id()),
                facts.version(),
                facts.steps(now).stream()
                        .filter(viewer::mayDo)
                        .filter(this::hasTriedEnough)
                        .map(Step::wire)
                        .toList(),
                timeline);
    }

    /** The words of the complaint, unless the customer said something since that shows better where the case stands. */
    private CaseView.Voice shown() {
        return around.voicesOf(facts).stream()
                .filter(each -> each.responseId().equals(facts.shownResponseId()))
                .map(CaseView.Voice::of)
                .findFirst()
                .orElseGet(() -> CaseView.Voice.of(facts.complaint()));
    }

    private boolean hasTriedEnough(Step step) {
        Unreached unreached = around.unreached().get(facts.id());
        return step != Step.CLOSE_UNREACHED
                || unreached == null
                || unreached.lacking().isEmpty();
    }
}
