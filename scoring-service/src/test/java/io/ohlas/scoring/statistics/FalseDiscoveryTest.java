package io.ohlas.scoring.statistics;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FalseDiscoveryTest {

    // Benjamini and Hochberg 1995, section 3.2: of these 15 comparisons the procedure calls the first four clear.
    @Test
    void calls_the_four_comparisons_of_the_original_example_clear() {
        double[] q = FalseDiscovery.qValues(List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000));

        assertThat(Arrays.stream(q).filter(value -> value <= FalseDiscovery.LIMIT))
                .hasSize(4);
        assertThat(q[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    }

    @Test
    void keeps_the_order_of_the_input_and_never_falls_below_p() {
        double[] q = FalseDiscovery.qValues(List.of(0.9, 0.01, 0.04));

        assertThat(q[0]).isCloseTo(0.9, within(1e-12));
        assertThat(q[1]).isCloseTo(0.03, within(1e-12));
        assertThat(q[2]).isCloseTo(0.06, within(1e-12));
    }

    @Test
    void no_test_gives_no_q() {
        assertThat(FalseDiscovery.qValues(List.of())).isEmpty();
    }
}
