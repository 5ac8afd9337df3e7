package io.ohlas.scoring.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.ohlas.scoring.metric.MetricDefinition;

/**
 * A report of scores, as the API answers it.
 *
 * @param metric the version that total and items are of
 * @param versions only when there are answers of several: each by itself, as they are never added up; the first is the one
 *     with most answers, which total and items repeat
 */
public record Scores(
        Metric metric,
        LocalDate from,
        LocalDate to,
        String timeZone,
        Instant asOf,
        Figures total,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Version> versions) {

    /** Whether nothing but the time differs at which the two were made. */
    public boolean saysTheSameAs(Scores other) {
        return at(null).equals(other.at(null));
    }

    private Scores at(Instant time) {
        return new Scores(metric, from, to, timeZone, time, total, items, versions);
    }

    record Version(Metric metric, Figures total, List<Item> items) {}

    record Metric(String key, int version, List<Integer> scale, String formula) {

        static Metric of(MetricDefinition metric) {
            return new Metric(metric.key(), metric.version(), List.of(metric.low(), metric.high()), metric.formula());
        }
    }

    /**
     * @param key null for the answers that name none
     * @param parent of an org unit: the unit above it
     * @param versusRest absent for stretches of time and questions, and where figures are suppressed
     */
    record Item(
            @JsonInclude(JsonInclude.Include.ALWAYS) String key,
            @JsonInclude(JsonInclude.Include.ALWAYS) String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) String parent,
            @JsonUnwrapped Figures figures,
            @JsonInclude(JsonInclude.Include.NON_NULL) VersusRest versusRest) {}
}
