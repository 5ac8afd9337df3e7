package io.ohlas.scoring.statistics;

/**
 * Share of favourable answers minus share of unfavourable ones, −100 to 100.
 *
 * <p>Interval: adjusted Wald for the difference of two shares of one multinomial sample, three pseudo-answers split
 * 3/4, 3/2, 3/4 (Rocks 2016, The American Statistician 70(4); found best on real data by Lewis and Sauro 2021).
 */
public final class NetScore {

    private static final double PSEUDO_ANSWERS = 3;
    private static final double PSEUDO_EACH_END = 3.0 / 4;

    private NetScore() {}

    /** The plain score; only the interval is adjusted. */
    public static double score(Counts counts) {
        return 100.0 * (counts.favourable() - counts.unfavourable()) / counts.n();
    }

    /** Near the ends of the range the adjusted interval misses the plain score, so it is widened to contain it. */
    public static Interval interval(Counts counts) {
        double centre = (double) (counts.favourable() - counts.unfavourable()) / (counts.n() + PSEUDO_ANSWERS);
        double margin = Confidence.Z * Math.sqrt(adjustedVariance(counts));
        return new Interval(100 * (centre - margin), 100 * (centre + margin), Confidence.LEVEL)
                .within(-100, 100)
                .containing(score(counts));
    }

    /** Score test with pooled shares; the interval lies around the plain difference with the adjusted variances. */
    public static Difference difference(Counts one, Counts other) {
        double difference = score(one) - score(other);
        double n = one.n() + other.n();
        double favourable = (one.favourable() + other.favourable()) / n;
        double unfavourable = (one.unfavourable() + other.unfavourable()) / n;
        double pooled = variance(favourable, unfavourable) * (1.0 / one.n() + 1.0 / other.n());
        double margin = 100 * Confidence.Z * Math.sqrt(adjustedVariance(one) + adjustedVariance(other));
        var interval = new Interval(difference - margin, difference + margin, Confidence.LEVEL).within(-200, 200);
        return Difference.of(difference, pooled, interval);
    }

    private static double adjustedVariance(Counts counts) {
        double n = counts.n() + PSEUDO_ANSWERS;
        return variance((counts.favourable() + PSEUDO_EACH_END) / n, (counts.unfavourable() + PSEUDO_EACH_END) / n) / n;
    }

    // Rounding can push an exact 0 (all answers alike) a hair below it, which a square root would turn into NaN.
    private static double variance(double favourable, double unfavourable) {
        double net = favourable - unfavourable;
        return Math.max(0, favourable + unfavourable - net * net);
    }
}
