package io.ohlas.alert.voice;

import java.time.Instant;

import io.ohlas.alert.deadline.Severity;

/**
 * What a response was about besides its ratings and its org unit, as it stood at the time of the interaction.
 *
 * @param severity the worst of its answers
 */
public record ResponseContext(
        String language,
        Instant occurredAt,
        String touchpoint,
        String process,
        String channel,
        String employee,
        String segment,
        Money yearlyValue,
        Severity severity) {

    /** Of a response of which none was kept. */
    static final ResponseContext UNKNOWN =
            new ResponseContext(null, null, null, null, null, null, null, null, Severity.NORMAL);

    static ResponseContext of(DissatisfiedResponse response) {
        Complaint complaint = response.complaint();
        return new ResponseContext(
                complaint.language(),
                complaint.occurredAt(),
                complaint.touchpoint(),
                complaint.process(),
                complaint.channel(),
                complaint.employee(),
                complaint.segment(),
                complaint.yearlyValue(),
                response.severity());
    }
}
