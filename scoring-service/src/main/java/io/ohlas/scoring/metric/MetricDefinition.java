package io.ohlas.scoring.metric;

import java.util.Arrays;
import java.util.Optional;

import io.ohlas.scoring.statistics.Family;

/**
 * A metric as the suite defines it: scale, bands, family and the fewest answers below which nothing is shown. A question
 * may set its own bands; then they decide, and these are only what the definition says of the usual case.
 *
 * @param unfavourableTo highest rating of a dissatisfied customer, on the usual scale
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
