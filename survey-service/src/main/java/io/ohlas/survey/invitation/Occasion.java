package io.ohlas.survey.invitation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a contact is asked about, as it was when it happened: later moves and renames do not reach it.
 *
 * @param interactionId null when no interaction was told
 * @param contactId null for an anonymous one
 * @param orgUnitPath keys from the root to the unit itself; empty when none was named
 * @param channel where the interaction happened
 * @param yearlyValueAmount null exactly when the currency is
 */
@Embeddable
public record Occasion(
        UUID interactionId,
        UUID contactId,
        String orgUnit,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> orgUnitPath,
        String touchpoint,
        String journey,
        String stage,
        String process,
        String channel,
        String employee,
        String segment,
        String persona,
        BigDecimal yearlyValueAmount,
        String yearlyValueCurrency,
        Instant occurredAt) {

    /** What events tell of it: all that reports and rules go by, flat among the other fields of an event. */
    public record Snapshot(
            UUID interactionId,
            UUID contactId,
            String orgUnit,
            List<String> orgUnitPath,
            String touchpoint,
            String journey,
            String stage,
            String process,
            String channel,
            String employee,
            String segment,
            String persona) {}

    /** What events of an anonymous survey tell: the org unit alone. */
    public Snapshot withoutTraces() {
        return new Snapshot(null, null, orgUnit, orgUnitPath, null, null, null, null, null, null, null, null);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                interactionId,
                contactId,
                orgUnit,
                orgUnitPath,
                touchpoint,
                journey,
                stage,
                process,
                channel,
                employee,
                segment,
                persona);
    }
}
