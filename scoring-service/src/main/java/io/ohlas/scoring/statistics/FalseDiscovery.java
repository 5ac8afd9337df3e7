package io.ohlas.scoring.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Benjamini–Hochberg: among the differences that a list calls clear, at most the given share is expected to be chance
 * (Benjamini and Hochberg 1995, JRSS B 57, 289–300).
 */
public final class FalseDiscovery {

    /** A list calls a difference clear up to this q, both ends included. */
    public static final double LIMIT = 0.05;

    private FalseDiscovery() {}

    /** The q value of each p value, in the order given. */
    public static double[] qValues(List<Double> pValues) {
        int tests = pValues.size();
        int[] fromLargest = IntStream.range(0, tests)
                .boxed()
                .sorted(Comparator.comparing(pValues::get).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        var q = new double[tests];
        double smallestSoFar = 1;
        for (int i = 0; i < tests; i++) {
            int rank = tests - i;
            smallestSoFar = Math.min(smallestSoFar, pValues.get(fromLargest[i]) * tests / rank);
            q[fromLargest[i]] = smallestSoFar;
        }
        return q;
    }
}
