package io.ohlas.scoring.statistics;

/** How many answers fell into each band: all that a score of either family needs. */
public record Counts(long favourable, long neutral, long unfavourable) {

    public Counts {
        if (favourable < 0 || neutral < 0 || unfavourable < 0) {
            throw new IllegalArgumentException(
                    "Counts are never negative: %d, %d, %d".formatted(favourable, neutral, unfavourable));
        }
    }

    public long n() {
        return favourable + neutral + unfavourable;
    }

    double favourableShare() {
        return (double) favourable / n();
    }

    double unfavourableShare() {
        return (double) unfavourable / n();
    }
}
