package io.ohlas.scoring.statistics;

/** What a screen may say about two slices. */
public enum Verdict {
    HIGHER,
    LOWER,
    NO_CLEAR_DIFFERENCE,
    NOT_ENOUGH_ANSWERS;

    private static final int FEWEST_ANSWERS = 10;
    private static final double SINGLE_LIMIT = 0.05;

    /** Whether both sides hold the ten answers below which nothing is said. */
    public static boolean possible(long n, long otherN) {
        return Math.min(n, otherN) >= FEWEST_ANSWERS;
    }

    /** A comparison that stands alone: clear when p is below 0.05. */
    public static Verdict ofSingle(Difference difference) {
        return judge(difference, difference.p() < SINGLE_LIMIT);
    }

    /** One comparison out of a list: clear when its Benjamini–Hochberg q is at most 0.05. */
    public static Verdict inList(Difference difference, double q) {
        return judge(difference, q <= FalseDiscovery.LIMIT);
    }

    private static Verdict judge(Difference difference, boolean clear) {
        if (!clear) {
            return NO_CLEAR_DIFFERENCE;
        }
        return difference.difference() > 0 ? HIGHER : LOWER;
    }
}
