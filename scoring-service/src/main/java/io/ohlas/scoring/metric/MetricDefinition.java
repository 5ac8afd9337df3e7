package io.ohlas.scoring.metric;

import java.util.Arrays;
import java.util.Optional;

import io.ohlas.scoring.statistics.Family;

/**
 * One version of a metric: a scale, bands, the family and the fewest answers below which nothing is shown. Ratings on
 * another scale or with other bands are another version; the suite's own scales are version 1.
 *
 * @param unfavourableTo highest rating of a dissatisfied customer
 * @param favourableFrom lowest rating of a favourable one
 * @param fewestAnswers below this many answers no score is given
 * @param anonymous whether it is about answers of anonymous surveys, of which only released groups are shown
 */
public record MetricDefinition(
        String key,
        int version,
        int low,
        int high,
        int unfavourableTo,
        int favourableFrom,
        Family family,
        int fewestAnswers,
        boolean anonymous) {

    private static final MetricDefinition[] BUILT_IN = {
        new MetricDefinition("nps", 1, 0, 10, 6, 9, Family.NET, 1, false),
        new MetricDefinition("ces", 1, 1, 7, 3, 5, Family.SHARE, 1, false),
        new MetricDefinition("csat", 1, 1, 5, 2, 4, Family.SHARE, 1, false),
        new MetricDefinition("enps", 1, 0, 10, 6, 9, Family.NET, 5, true),
        new MetricDefinition("promise", 1, 1, 3, 1, 3, Family.SHARE, 1, false)
    };

    public static Optional<MetricDefinition> of(String key) {
        return Arrays.stream(BUILT_IN).filter(metric -> metric.key.equals(key)).findFirst();
    }

    /** A version of a metric that is not the suite's own: of one of its metrics, or of one of the tenant's, a share. */
    static MetricDefinition of(int version, MetricScale scale) {
        var usual = of(scale.metric());
        return new MetricDefinition(
                scale.metric(),
                version,
                scale.low(),
                scale.high(),
                scale.unfavourableTo(),
                scale.favourableFrom(),
                usual.map(MetricDefinition::family).orElse(Family.SHARE),
                usual.map(MetricDefinition::fewestAnswers).orElse(1),
                usual.map(MetricDefinition::anonymous).orElse(false));
    }

    MetricScale scale() {
        return new MetricScale(key, low, high, unfavourableTo, favourableFrom);
    }

    /** The same metric as anonymous surveys ask it: its answers are others, and are shown in groups only. */
    public MetricDefinition inAnonymousSurveys() {
        return anonymous
                ? this
                : new MetricDefinition(
                        key, version, low, high, unfavourableTo, favourableFrom, family, fewestAnswers, true);
    }

    /** The formula in words, as the API shows it. */
    public String formula() {
        return switch (family) {
            case NET ->
                "100 * (share of %d to %d - share of %d to %d)".formatted(favourableFrom, high, low, unfavourableTo);
            case SHARE -> "100 * share of %d to %d".formatted(favourableFrom, high);
        };
    }
}
