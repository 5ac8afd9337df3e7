package io.ohlas.alert.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.deadline.SlaClock;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.alert.voice.Money;
import io.ohlas.alert.voice.Recovery;
import io.ohlas.platform.messaging.EventType;

/** Published for each step of a case, with its state after it. Contract: {@code contracts/alert.case-changed/v1}. */
@EventType("alert.case-changed.v1")
record CaseChanged(
        UUID caseId,
        int sequence,
        CaseStatus status,
        ChangeType change,
        boolean open,
        UUID mergedInto,
        UUID responseId,
        List<UUID> responseIds,
        UUID contactId,
        String metric,
        Integer rating,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String process,
        String channel,
        String segment,
        Severity severity,
        Money yearlyValue,
        Instant interactionAt,
        Instant respondedAt,
        Instant openedAt,
        int opening,
        Promise firstContact,
        Promise resolution,
        Instant firstContactAt,
        Instant resolvedAt,
        String rootCause,
        String action,
        Money cost,
        Instant recoveryAnsweredAt,
        String recoveryOutcome,
        String recoveryAskedBy,
        String assignee,
        Instant changedAt) {

    record Promise(Instant dueAt, Instant metAt, Instant breachedAt) {
        static Promise of(SlaClock clock) {
            return new Promise(clock.dueAt(), clock.metAt(), clock.breachedAt());
        }
    }

    static CaseChanged of(CaseFacts facts, List<UUID> responses, CaseChange change) {
        Complaint complaint = facts.complaint();
        Remedy remedy = facts.remedy();
        Recovery recovery = facts.recovery();
        return new CaseChanged(
                facts.id(),
                facts.changes(),
                facts.status(),
                change.type(),
                facts.status().open(),
                facts.mergedInto(),
                complaint.responseId(),
                responses,
                complaint.contactId(),
                complaint.metric(),
                complaint.rating(),
                complaint.orgUnit(),
                complaint.orgUnitPath(),
                complaint.touchpoint(),
                complaint.process(),
                complaint.channel(),
                complaint.segment(),
                facts.severity(),
                complaint.yearlyValue(),
                complaint.occurredAt(),
                complaint.submittedAt(),
                facts.openedAt(),
                facts.openings(),
                Promise.of(facts.sla().firstContact()),
                Promise.of(facts.sla().resolution()),
                facts.firstContactAt(),
                facts.resolvedAt(),
                remedy == null ? null : remedy.rootCause(),
                remedy == null ? null : remedy.action(),
                remedy == null ? null : remedy.cost(),
                recovery == null ? null : recovery.answeredAt(),
                recovery == null ? null : recovery.outcome(),
                recovery == null ? null : recovery.askedBy(),
                facts.assignee() == null ? null : facts.assignee().id(),
                change.changedAt());
    }
}
