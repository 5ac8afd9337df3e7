package io.ohlas.scoring.statistics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTest {

    @Test
    void needs_ten_answers_on_either_side() {
        assertThat(Verdict.possible(10, 10)).isTrue();
        assertThat(Verdict.possible(9, 1000)).isFalse();
        assertThat(Verdict.possible(1000, 9)).isFalse();
    }

    @Test
    void a_single_comparison_is_clear_below_five_percent() {
        assertThat(Verdict.ofSingle(with(3, 0.0499))).isEqualTo(Verdict.HIGHER);
        assertThat(Verdict.ofSingle(with(-3, 0.0499))).isEqualTo(Verdict.LOWER);
        assertThat(Verdict.ofSingle(with(3, 0.05))).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void a_list_is_clear_up_to_a_q_of_five_percent() {
        assertThat(Verdict.inList(with(3, 0.001), 0.05)).isEqualTo(Verdict.HIGHER);
        assertThat(Verdict.inList(with(-3, 0.001), 0.05)).isEqualTo(Verdict.LOWER);
        assertThat(Verdict.inList(with(3, 0.001), 0.0501)).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    private static Difference with(double difference, double p) {
        return new Difference(difference, new Interval(0, 0, 0.95), 0, p);
    }
}
