package io.ohlas.scoring.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Hyndman and Fan 1996, definition 7: position (n - 1) * share, counted from 0. */
class PercentileTest {

    @Test
    void interpolates_between_the_neighbours() {
        assertThat(Percentile.of(List.of(4.0, 1.0, 3.0, 2.0), 0.5)).isEqualTo(2.5);
        assertThat(Percentile.of(List.of(1.0, 2.0, 3.0, 4.0), 0.9)).isCloseTo(3.7, within(1e-12));
        assertThat(Percentile.of(List.of(5.0), 0.9)).isEqualTo(5.0);
    }

    @Test
    void of_nothing_is_nothing() {
        assertThat(Percentile.of(List.of(), 0.5)).isNull();
    }
}
