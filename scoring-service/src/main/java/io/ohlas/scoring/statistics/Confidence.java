package io.ohlas.scoring.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The one confidence level of the suite, and the normal distribution behind it. */
final class Confidence {

    static final double LEVEL = 0.95;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** Two-sided critical value, 1.96 for 95 %. */
    static final double Z = STANDARD_NORMAL.inverseSurvivalProbability((1 - LEVEL) / 2);

    private Confidence() {}

    static double twoSidedP(double z) {
        return 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z));
    }
}
