package io.ohlas.scoring.statistics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each rating was given in a slice of responses, and in which band. Histograms add up, so a day, a branch and
 * a year are sums of the same small cells and every score stays exact at every level.
 */
public final class Histogram {

    public static final Histogram EMPTY = new Histogram(new TreeMap<>(), new Counts(0, 0, 0));

    private final SortedMap<Integer, Long> ratings;
    private final Counts counts;

    private Histogram(SortedMap<Integer, Long> ratings, Counts counts) {
        this.ratings = ratings;
        this.counts = counts;
    }

    /** {@code times} answers of one rating; the band is the question's own setting, so the caller names it. */
    public static Histogram of(int rating, Band band, long times) {
        var counts = new Counts(
                band == Band.FAVOURABLE ? times : 0,
                band == Band.NEUTRAL ? times : 0,
                band == Band.UNFAVOURABLE ? times : 0);
        var ratings = new TreeMap<Integer, Long>();
        ratings.put(rating, times);
        return new Histogram(ratings, counts);
    }

    public Histogram plus(Histogram other) {
        return combine(other, 1);
    }

    /**
     * What is left of this slice without a part of it.
     *
     * @throws IllegalArgumentException when the other is no part of this one
     */
    public Histogram minus(Histogram part) {
        return combine(part, -1);
    }

    private Histogram combine(Histogram other, int sign) {
        var sum = new TreeMap<>(ratings);
        other.ratings.forEach((rating, times) -> sum.merge(rating, sign * times, Long::sum));
        sum.values().removeIf(times -> times == 0);
        if (sum.values().stream().anyMatch(times -> times < 0)) {
            throw new IllegalArgumentException("Taken away more answers than there are: " + other + " from " + this);
        }
        return new Histogram(
                sum,
                new Counts(
                        counts.favourable() + sign * other.counts.favourable(),
                        counts.neutral() + sign * other.counts.neutral(),
                        counts.unfavourable() + sign * other.counts.unfavourable()));
    }

    public long n() {
        return counts.n();
    }

    public Counts counts() {
        return counts;
    }

    /** Ratings that were given, lowest first, with how often; a rating that nobody gave is absent. */
    public SortedMap<Integer, Long> ratings() {
        return Collections.unmodifiableSortedMap(ratings);
    }

    /** Arithmetic mean of the ratings; {@code NaN} when there are none. */
    public double mean() {
        double sum = 0;
        for (var entry : ratings.entrySet()) {
            sum += (double) entry.getKey() * entry.getValue();
        }
        return sum / n();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && ratings.equals(that.ratings) && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * ratings.hashCode() + counts.hashCode();
    }

    @Override
    public String toString() {
        return ratings.toString();
    }
}
