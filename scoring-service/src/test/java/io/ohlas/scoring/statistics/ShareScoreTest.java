package io.ohlas.scoring.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShareScoreTest {

    @Test
    void is_the_share_of_favourable_answers() {
        assertThat(ShareScore.score(new Counts(3, 1, 1))).isEqualTo(60);
    }

    // Worked value of the metric definitions; Wilson 1927.
    @Test
    void has_the_wilson_interval() {
        Interval interval = ShareScore.interval(8, 10);

        assertThat(interval.low()).isCloseTo(49.02, within(0.005));
        assertThat(interval.high()).isCloseTo(94.33, within(0.005));
    }

    // Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10.
    @ParameterizedTest
    @CsvSource({"56,70,48,80,0.0524,0.3339", "9,10,3,10,0.1705,0.8090", "10,10,0,10,0.6075,1.0000"})
    void difference_has_the_newcombe_interval(long a, long n, long b, long m, double low, double high) {
        Difference difference = ShareScore.difference(new Counts(a, n - a, 0), new Counts(b, m - b, 0));

        assertThat(difference.interval().low() / 100).isCloseTo(low, within(0.00005));
        assertThat(difference.interval().high() / 100).isCloseTo(high, within(0.00005));
    }

    // By hand: pooled 104/150, z = 0.2 / sqrt(0.69333 * 0.30667 * (1/70 + 1/80)) = 2.6500.
    @Test
    void difference_is_tested_with_the_pooled_share() {
        Difference difference = ShareScore.difference(new Counts(56, 14, 0), new Counts(48, 32, 0));

        assertThat(difference.difference()).isCloseTo(20, within(1e-9));
        assertThat(difference.z()).isCloseTo(2.6500, within(0.0005));
        assertThat(difference.p()).isCloseTo(0.00805, within(0.00001));
    }

    @Test
    void slices_without_any_spread_do_not_differ() {
        assertThat(ShareScore.difference(new Counts(7, 0, 0), new Counts(9, 0, 0))
                        .p())
                .isEqualTo(1);
        assertThat(ShareScore.difference(new Counts(0, 7, 0), new Counts(0, 0, 9))
                        .p())
                .isEqualTo(1);
    }

    @Test
    void interval_stays_on_the_range_at_both_ends() {
        assertThat(ShareScore.interval(0, 10).low()).isCloseTo(0, within(1e-9));
        assertThat(ShareScore.interval(10, 10).high()).isCloseTo(100, within(1e-9));
    }
}
