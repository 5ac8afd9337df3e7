package io.ohlas.alert.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.Remedy;
import io.ohlas.alert.casework.Step;
import io.ohlas.alert.voice.CaseResponse;
import io.ohlas.alert.voice.Complaint;

/** One case, as one person may see it at one moment. */
record ShowCase(CaseFacts facts, Viewer viewer, Instant now) {

    CaseView with(List<CaseResponse> voices, Map<String, String> unitNames, List<CaseView.Entry> timeline) {
        Complaint complaint = facts.complaint();
        Remedy remedy = facts.remedy();
        return new CaseView(
                facts.id(),
                "C-" + facts.number(),
                facts.status(),
                facts.severity(),
                facts.openedAt(),
                facts.openings(),
                complaint.metric(),
                complaint.rating(),
                complaint.band(),
                complaint.question(),
                complaint.comment(),
                complaint.language(),
                complaint.responseId(),
                new CaseView.Interaction(complaint.occurredAt()),
                complaint.submittedAt(),
                complaint.orgUnit(),
                complaint.orgUnitPath(),
                unitNames.getOrDefault(complaint.orgUnit(), complaint.orgUnit()),
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
                voices.stream().map(CaseView.Voice::of).toList(),
                facts.version(),
                facts.steps(now).stream().filter(viewer::mayDo).map(Step::wire).toList(),
                timeline);
    }
}
