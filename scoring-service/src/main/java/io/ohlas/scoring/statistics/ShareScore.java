package io.ohlas.scoring.statistics;

/**
 * Share of favourable answers in percent, 0 to 100.
 *
 * <p>Interval: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22.
 * Difference: Newcombe 1998, Statistics in Medicine 17, 873–890, method 10 (hybrid score).
 */
public final class ShareScore {

    private ShareScore() {}

    public static double score(Counts counts) {
        return 100.0 * counts.favourable() / counts.n();
    }

    /** Wilson score interval of {@code count} of {@code n} in percent; {@code n} is at least 1. */
    public static Interval interval(long count, long n) {
        double z2 = Confidence.Z * Confidence.Z;
        double share = (double) count / n;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double margin = Confidence.Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        // Rounding can leave an end a hair inside a score of 0 or 100.
        return new Interval(100 * (centre - margin), 100 * (centre + margin), Confidence.LEVEL)
                .within(0, 100)
                .containing(100 * share);
    }

    public static Difference difference(Counts one, Counts other) {
        double pooledShare = (double) (one.favourable() + other.favourable()) / (one.n() + other.n());
        double pooled = pooledShare * (1 - pooledShare) * (1.0 / one.n() + 1.0 / other.n());
        return Difference.of(score(one) - score(other), pooled, newcombe(one, other));
    }

    private static Interval newcombe(Counts one, Counts other) {
        Interval first = interval(one.favourable(), one.n());
        Interval second = interval(other.favourable(), other.n());
        double difference = score(one) - score(other);
        double below = Math.hypot(score(one) - first.low(), second.high() - score(other));
        double above = Math.hypot(first.high() - score(one), score(other) - second.low());
        return new Interval(difference - below, difference + above, Confidence.LEVEL).within(-100, 100);
    }
}
