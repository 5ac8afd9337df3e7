package io.ohlas.scoring.metric;

import java.util.Optional;

/**
 * The scale and the bands on which a metric was asked: what makes a version of it.
 *
 * @param unfavourableTo the highest unfavourable rating
 * @param favourableFrom the lowest favourable rating
 */
public record MetricScale(String metric, int low, int high, int unfavourableTo, int favourableFrom) {

    /**
     * The scale with the bands that go without saying: those of the suite's own version, else those of a top-two-box,
     * where 1 and 2 of 5 are unfavourable and 4 and 5 are favourable.
     */
    public static MetricScale withUsualBands(String metric, int low, int high) {
        Optional<MetricDefinition> usual = MetricDefinition.of(metric);
        return new MetricScale(
                metric,
                low,
                high,
                usual.map(MetricDefinition::unfavourableTo).orElse(low + (high - low) * 2 / 5),
                usual.map(MetricDefinition::favourableFrom).orElse(high - (high - low) / 4));
    }
}
