package io.ohlas.survey.timeline;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that happened between a customer and the tenant.
 *
 * @param kind interaction, invitation, response or recovery
 * @param title what an agent reads first, e.g. the name of the touchpoint
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        Instant at,
        String kind,
        String title,
        String orgUnit,
        String touchpoint,
        Integer rating,
        String metric,
        String comment,
        String decision) {}
