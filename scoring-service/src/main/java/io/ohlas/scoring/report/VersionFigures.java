package io.ohlas.scoring.report;

import java.util.Comparator;
import java.util.Map;

import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.statistics.Histogram;

/**
 * The histograms of one version of a metric, which are never added to those of another.
 *
 * @param items one for each key that has answers; the empty key holds those that name none
 */
record VersionFigures(MetricDefinition metric, Histogram total, Map<String, Histogram> items) {

    /** The version with most answers comes first; of two alike the earlier one. */
    static final Comparator<VersionFigures> BY_ANSWERS = Comparator.comparingLong(
                    (VersionFigures version) -> version.total().n())
            .reversed()
            .thenComparing(version -> version.metric().version());

    static VersionFigures none(MetricDefinition metric) {
        return new VersionFigures(metric, Histogram.EMPTY, Map.of());
    }
}
