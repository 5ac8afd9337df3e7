package io.ohlas.scoring.statistics;

/** The values that are compatible with the answers. {@code level} is the share of such intervals that hold the truth. */
public record Interval(double low, double high, double level) {

    Interval within(double least, double most) {
        return new Interval(Math.max(least, low), Math.min(most, high), level);
    }
}
