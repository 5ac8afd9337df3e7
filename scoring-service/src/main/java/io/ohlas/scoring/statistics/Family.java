package io.ohlas.scoring.statistics;

/** The two ways to make a score of a histogram. Every metric belongs to one of them. */
public enum Family {
    /** Favourable share minus unfavourable share: NPS, eNPS. */
    NET {
        @Override
        public double score(Counts counts) {
            return NetScore.score(counts);
        }

        @Override
        public Interval interval(Counts counts) {
            return NetScore.interval(counts);
        }

        @Override
        public Difference difference(Counts one, Counts other) {
            return NetScore.difference(one, other);
        }
    },
    /** Favourable share: CES, CSAT, promise kept. */
    SHARE {
        @Override
        public double score(Counts counts) {
            return ShareScore.score(counts);
        }

        @Override
        public Interval interval(Counts counts) {
            return ShareScore.interval(counts.favourable(), counts.n());
        }

        @Override
        public Difference difference(Counts one, Counts other) {
            return ShareScore.difference(one, other);
        }
    };

    /** In points of the family's range; at least one answer is needed. */
    public abstract double score(Counts counts);

    /** 95 % interval of the score; at least one answer is needed. */
    public abstract Interval interval(Counts counts);

    /** Score of {@code one} minus score of {@code other}, two slices without a common answer, neither empty. */
    public abstract Difference difference(Counts one, Counts other);
}
