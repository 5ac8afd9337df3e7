package io.ohlas.scoring.statistics;

/**
 * How far the score of one slice lies above that of another, in points, and how sure that is.
 *
 * @param z the score test's statistic with pooled shares; 0 when the two slices cannot differ
 * @param p two-sided probability of a difference at least this large if there were none
 */
public record Difference(double difference, Interval interval, double z, double p) {

    /** Two slices without any spread are all alike: nothing speaks against equality. */
    static Difference of(double difference, double pooledVariance, Interval interval) {
        double z = pooledVariance == 0 ? 0 : difference / (100 * Math.sqrt(pooledVariance));
        return new Difference(difference, interval, z, z == 0 ? 1 : Confidence.twoSidedP(z));
    }
}
