package io.ohlas.alert.voice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What an unhappy customer said, and about what, as it stood at the time of the interaction.
 *
 * @param contactId null when they stayed anonymous
 * @param metric null for a rating that belongs to no metric
 * @param question key of the rated question
 * @param comment their words, null when they left none
 * @param occurredAt the interaction; null when unknown
 * @param orgUnit where it happened; null when none was named
 * @param orgUnitPath keys from the root down to {@code orgUnit}
 * @param channel where the interaction happened
 * @param contactChannels {@code email} and {@code phone}, as far as the contact has one; null when nobody told
 */
@Embeddable
public record Complaint(
        UUID responseId,
        UUID contactId,
        String metric,
        int rating,
        String band,
        String question,
        String comment,
        String language,
        Instant occurredAt,
        Instant submittedAt,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String process,
        String channel,
        String employee,
        String segment,
        List<String> contactChannels,
        @Embedded Money yearlyValue) {}
