package io.ohlas.alert.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.deadline.SlaClocks;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.alert.voice.Recovery;

/**
 * All that is known of a case, to be read by views and events.
 *
 * @param number people call the case {@code C-<number>}
 * @param openings 1, then one more each time it was opened again
 * @param changes lines in its history, the sequence of the last one
 * @param tried whether somebody tried to reach the customer in this opening
 * @param shownResponseId whose words are shown; null for those of the complaint
 * @param firstContactAt first time the customer was reached, in any opening
 * @param remedy null before it was resolved
 * @param recovery null before the customer was to be asked again
 */
public record CaseFacts(
        UUID id,
        int version,
        long number,
        CaseStatus status,
        Severity severity,
        Instant openedAt,
        int openings,
        int changes,
        boolean tried,
        Instant firstContactAt,
        Instant resolvedAt,
        UUID mergedInto,
        UUID shownResponseId,
        Complaint complaint,
        Person assignee,
        SlaClocks sla,
        Remedy remedy,
        Recovery recovery) {

    /** Resolved, and the customer has not said within 14 days whether it helped. */
    public boolean unconfirmed(Instant now) {
        return status == CaseStatus.RESOLVED && !now.isBefore(resolvedAt.plus(CustomerCase.UNCONFIRMED_AFTER));
    }

    /** Nobody knows who it was: nobody can be called, and nobody asked again. */
    public boolean anonymous() {
        return complaint.contactId() == null;
    }

    /** What people can do with it now. */
    public List<Step> steps(Instant now) {
        return Arrays.stream(Step.values())
                .filter(step -> step.startsAt(this))
                .filter(step -> step != Step.CLOSE || status != CaseStatus.RESOLVED || unconfirmed(now))
                .toList();
    }
}
