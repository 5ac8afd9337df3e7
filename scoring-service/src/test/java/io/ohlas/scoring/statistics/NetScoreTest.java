package io.ohlas.scoring.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Expected figures: the worked values of the metric definitions; the formulas are Rocks 2016. */
class NetScoreTest {

    @Test
    void is_the_share_of_promoters_minus_the_share_of_detractors() {
        assertThat(NetScore.score(new Counts(5, 2, 3))).isEqualTo(20);
        assertThat(NetScore.score(new Counts(50, 30, 20))).isEqualTo(30);
    }

    @Test
    void has_the_adjusted_wald_interval() {
        Interval interval = NetScore.interval(new Counts(50, 30, 20));

        assertThat(interval.low()).isCloseTo(14.05, within(0.005));
        assertThat(interval.high()).isCloseTo(44.20, within(0.005));
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(29.126, within(0.0005));
        assertThat((interval.high() - interval.low()) / 2 / 1.959964).isCloseTo(7.692, within(0.0005));
    }

    @Test
    void difference_is_tested_with_pooled_shares() {
        Difference difference = NetScore.difference(new Counts(60, 60, 30), new Counts(60, 60, 30));
        assertThat(difference.difference()).isZero();
        assertThat(difference.p()).isEqualTo(1);

        difference = NetScore.difference(new Counts(50, 30, 20), new Counts(60, 60, 30));

        assertThat(difference.difference()).isCloseTo(10, within(1e-9));
        assertThat(difference.z()).isCloseTo(1.015, within(0.0005));
        assertThat(difference.p()).isCloseTo(0.310, within(0.0005));
        assertThat(difference.interval().low()).isCloseTo(-9.18, within(0.005));
        assertThat(difference.interval().high()).isCloseTo(29.18, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "0,1,0", "0,0,1", "1000,0,0", "0,0,1000", "1,1,1"})
    void interval_stays_on_the_range(long favourable, long neutral, long unfavourable) {
        Interval interval = NetScore.interval(new Counts(favourable, neutral, unfavourable));

        assertThat(interval.low()).isBetween(-100.0, interval.high());
        assertThat(interval.high()).isBetween(interval.low(), 100.0);
    }

    // One detractor: the adjusted interval alone is -98.5 to 48.5.
    @ParameterizedTest
    @CsvSource({"0,0,1,-100,-100,48.5", "1,0,0,100,-48.5,100", "0,0,3,-100,-100,6.6"})
    void interval_contains_the_score(
            long promoters, long passives, long detractors, double score, double low, double high) {
        var counts = new Counts(promoters, passives, detractors);

        assertThat(NetScore.score(counts)).isEqualTo(score);
        assertThat(NetScore.interval(counts).low()).isCloseTo(low, within(0.05));
        assertThat(NetScore.interval(counts).high()).isCloseTo(high, within(0.05));
    }

    @Test
    void slices_without_any_spread_do_not_differ() {
        Difference difference = NetScore.difference(new Counts(7, 0, 0), new Counts(9, 0, 0));

        assertThat(difference.z()).isZero();
        assertThat(difference.p()).isEqualTo(1);
    }

    @Test
    void exchanging_the_slices_turns_the_sign_only() {
        var one = new Counts(13, 5, 9);
        var other = new Counts(40, 21, 3);

        Difference forward = NetScore.difference(one, other);
        Difference backward = NetScore.difference(other, one);

        assertThat(backward.difference()).isEqualTo(-forward.difference());
        assertThat(backward.p()).isCloseTo(forward.p(), within(1e-12));
        assertThat(backward.interval().low()).isCloseTo(-forward.interval().high(), within(1e-9));
    }
}
