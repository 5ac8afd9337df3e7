package io.ohlas.alert.voice;

import java.math.BigDecimal;
import java.time.Instant;

import io.ohlas.alert.deadline.Severity;

/**
 * What a response was about besides its ratings and its org unit, as it stood at the time of the interaction.
 *
 * @param yearlyAmount as it was told, which may be less than nothing; null when nobody told
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
        String yearlyAmount,
        String yearlyCurrency,
        Severity severity) {

    /** Of a response of which none was kept. */
    static final ResponseContext UNKNOWN =
            new ResponseContext(null, null, null, null, null, null, null, null, null, Severity.NORMAL);

    static ResponseContext of(DissatisfiedResponse response) {
        Complaint complaint = response.complaint();
        Money value = complaint.yearlyValue();
        return new ResponseContext(
                complaint.language(),
                complaint.occurredAt(),
                complaint.touchpoint(),
                complaint.process(),
                complaint.channel(),
                complaint.employee(),
                complaint.segment(),
                value == null ? null : value.amount().toPlainString(),
                value == null ? null : value.currency(),
                response.severity());
    }

    /** Null when nobody knows it. */
    Money yearlyValue() {
        return yearlyAmount == null ? null : new Money(new BigDecimal(yearlyAmount), yearlyCurrency);
    }
}
