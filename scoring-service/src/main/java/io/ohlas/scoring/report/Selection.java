package io.ohlas.scoring.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.slice.Dimension;

/**
 * Which answers a figure is about.
 *
 * @param from first day in the tenant's zone
 * @param to last day, included
 * @param conditions all of them hold; for org units "one of" includes whatever lies below
 */
record Selection(MetricDefinition metric, LocalDate from, LocalDate to, TimeBasis basis, List<Condition> conditions) {

    /** What a day means: that of the answer, or that of the interaction it is about. */
    enum TimeBasis {
        SUBMITTED_AT,
        OCCURRED_AT
    }

    record Condition(Dimension dimension, Set<String> oneOf) {}

    /**
     * The responses that are in this selection and in the other one of the same metric, whatever questions they answer:
     * answers of one person are not independent.
     */
    Selection and(Selection other) {
        return new Selection(
                metric,
                from.isAfter(other.from) ? from : other.from,
                to.isBefore(other.to) ? to : other.to,
                basis,
                Stream.concat(conditions.stream(), other.conditions.stream())
                        .filter(condition -> condition.dimension() != Dimension.QUESTION)
                        .toList());
    }

    /** Questions that are asked for; empty for the one of each response that counts for the metric. */
    Set<String> questions() {
        return conditions.stream()
                .filter(condition -> condition.dimension() == Dimension.QUESTION)
                .findFirst()
                .map(Condition::oneOf)
                .orElse(Set.of());
    }

    List<Condition> onOrgUnits() {
        return conditions.stream()
                .filter(condition -> condition.dimension() == Dimension.ORG_UNIT)
                .toList();
    }
}
