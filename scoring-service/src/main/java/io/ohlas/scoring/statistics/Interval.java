package io.ohlas.scoring.statistics;

/** The values that are compatible with the answers. {@code level} is the share of such intervals that hold the truth. */
public record Interval(double low, double high, double level) {

    Interval within(double least, double most) {
        return new Interval(Math.max(least, low), Math.min(most, high), level);
    }

    /** The same, widened where it has to be to contain the score it is shown beside. */
    Interval containing(double score) {
        return new Interval(Math.min(low, score), Math.max(high, score), level);
    }
}
