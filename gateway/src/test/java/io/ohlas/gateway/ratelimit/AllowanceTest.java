package io.ohlas.gateway.ratelimit;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.gateway.ratelimit.Allowance.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class AllowanceTest {

    static final long SECOND = 1_000_000_000L;

    // Fifty leases of two in a quota of a hundred.
    final Policy policy = Policy.of("client", 100, Duration.ofSeconds(10));
    final Allowance allowance = new Allowance(policy, 0);

    @Test
    void the_first_lease_of_a_window_asks_nobody() {
        assertThat(List.of(allowance.take(0), allowance.take(0), allowance.take(0)))
                .containsExactly(Answer.YES, Answer.YES, Answer.ASK);
        assertThat(allowance.take(10 * SECOND - 1)).isEqualTo(Answer.ASK);
        assertThat(allowance.take(10 * SECOND)).isEqualTo(Answer.YES);
    }

    @Test
    void one_of_those_who_wait_asks_for_all_of_them() {
        use(2);

        assertThat(allowance.await(() -> {})).isTrue();
        assertThat(allowance.await(() -> {})).isFalse();
        assertThat(allowance.await(() -> {})).isFalse();

        assertThat(allowance.wanted()).isEqualTo(3);
        assertThat(allowance.give(3, 90, 0)).hasSize(3);
        use(3);
        assertThat(allowance.take(0)).isEqualTo(Answer.ASK);
        assertThat(allowance.await(() -> {})).isTrue();
    }

    @Test
    void an_empty_budget_is_not_asked_again_for_a_moment() {
        use(2);
        allowance.await(() -> {});
        allowance.give(0, 0, SECOND);

        // Two permits grow in a fifth of a second.
        assertThat(allowance.take(SECOND + SECOND / 5 - 1)).isEqualTo(Answer.NO);
        assertThat(allowance.take(SECOND + SECOND / 5)).isEqualTo(Answer.ASK);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "99, 1", "100, 2", "5000, 100", "300000, 100"})
    void a_lease_is_a_fiftieth_of_the_quota_and_a_hundred_at_most(long quota, long lease) {
        assertThat(Policy.of("client", quota, Duration.ofSeconds(10)).lease()).isEqualTo(lease);
    }

    @Test
    void headers_tell_the_quota_what_is_left_and_when_it_is_whole() {
        assertThat(policy.header()).isEqualTo("\"client\";q=100;w=10");
        assertThat(policy.header(100)).isEqualTo("\"client\";r=100;t=0");
        assertThat(policy.header(99)).isEqualTo("\"client\";r=99;t=1");
        assertThat(policy.header(-3)).isEqualTo("\"client\";r=0;t=10");
    }

    private void use(int permits) {
        for (int i = 0; i < permits; i++) {
            assertThat(allowance.take(0)).isEqualTo(Answer.YES);
        }
    }
}
