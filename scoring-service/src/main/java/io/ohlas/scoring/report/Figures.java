package io.ohlas.scoring.report;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.statistics.Histogram;
import io.ohlas.scoring.statistics.Interval;

/** What a report says of one slice. */
sealed interface Figures {

    /** Of anonymous surveys nothing is shown before the first group of answers may be, not even that there are none. */
    static Figures of(MetricDefinition metric, Histogram histogram) {
        boolean suppressed = metric.anonymous() && histogram.n() == 0;
        return suppressed ? new Suppressed(true) : Shown.of(metric, histogram);
    }

    /** Too few answers to say anything without telling who they are from. */
    record Suppressed(boolean suppressed) implements Figures {}

    /**
     * @param score plain score with full precision; null when there are too few answers for one
     * @param mean of the ratings; null when there are none
     * @param histogram every value of the scale, also those that nobody gave
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            long n,
            Double score,
            Interval interval,
            long favourable,
            long neutral,
            long unfavourable,
            Double mean,
            Map<Integer, Long> histogram)
            implements Figures {

        private static Shown of(MetricDefinition metric, Histogram histogram) {
            var counts = histogram.counts();
            boolean enough = counts.n() >= metric.fewestAnswers();
            var scale = new TreeMap<Integer, Long>();
            for (int rating = metric.low(); rating <= metric.high(); rating++) {
                scale.put(rating, 0L);
            }
            scale.putAll(histogram.ratings());
            return new Shown(
                    counts.n(),
                    enough ? metric.family().score(counts) : null,
                    enough ? metric.family().interval(counts) : null,
                    counts.favourable(),
                    counts.neutral(),
                    counts.unfavourable(),
                    counts.n() == 0 ? null : histogram.mean(),
                    scale);
        }
    }
}
