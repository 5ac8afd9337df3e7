package io.ohlas.acceptance;

import java.util.Map;
import java.util.TreeMap;

/** NPS of a slice by the formulas of docs/metrics.md, written down a second time: nothing of the suite is used. */
final class NetScores {

    // 97.5 % point of the standard normal distribution (Abramowitz and Stegun 1964, table 26.5).
    private static final double Z = 1.959963984540054;

    private final Map<Integer, Long> histogram = new TreeMap<>();

    void add(int rating) {
        histogram.merge(rating, 1L, Long::sum);
    }

    /** How often each rating was given; those that nobody gave are missing. */
    Map<Integer, Long> histogram() {
        return histogram;
    }

    long n() {
        return between(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    long promoters() {
        return between(9, 10);
    }

    long detractors() {
        return between(Integer.MIN_VALUE, 6);
    }

    double score() {
        return 100.0 * (promoters() - detractors()) / n();
    }

    double mean() {
        return histogram.entrySet().stream()
                        .mapToLong(each -> each.getKey() * each.getValue())
                        .sum()
                / (double) n();
    }

    // The interval shown contains the score.
    double low() {
        return Math.min(score(), Math.max(-100, 100 * (centre() - Z * standardError())));
    }

    double high() {
        return Math.max(score(), Math.min(100, 100 * (centre() + Z * standardError())));
    }

    // Adjusted Wald: Rocks 2016, The American Statistician.
    private double centre() {
        return (promoters() - detractors()) / (n() + 3.0);
    }

    private double standardError() {
        double all = n() + 3.0;
        return Math.sqrt((((promoters() + 0.75) + (detractors() + 0.75)) / all - centre() * centre()) / all);
    }

    private long between(int low, int high) {
        return histogram.entrySet().stream()
                .filter(each -> each.getKey() >= low && each.getKey() <= high)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
