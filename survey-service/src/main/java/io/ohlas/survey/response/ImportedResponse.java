package io.ohlas.survey.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A response of the past that another system collected. Null where nothing is known.
 *
 * @param orgUnitPath keys from the root to the unit itself; empty when none was named
 * @param externalId the other system's id; the same one is stored once for a survey
 */
public record ImportedResponse(
        UUID id,
        List<Answer> answers,
        Instant submittedAt,
        String language,
        UUID contactId,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String journey,
        String stage,
        String channel,
        String externalId) {}
