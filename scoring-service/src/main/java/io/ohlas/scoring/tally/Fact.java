package io.ohlas.scoring.tally;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.ohlas.scoring.metric.MetricScale;

/**
 * The rating that one response gives to one question.
 *
 * @param version of the metric; null without a metric
 * @param headline whether it counts for its metric, which each does once per response
 */
record Fact(UUID responseId, String question, String metric, Integer version, int rating, int band, boolean headline) {

    static List<Fact> of(ResponseSubmitted response, Map<MetricScale, Integer> versions) {
        Set<String> headlines = response.headlines();
        return response.ratings().stream()
                .map(rating -> new Fact(
                        response.responseId(),
                        rating.question(),
                        rating.metric(),
                        rating.metric() == null ? null : versions.get(rating.metricScale()),
                        rating.rating(),
                        rating.place().ordinal(),
                        headlines.contains(rating.question())))
                .toList();
    }
}
