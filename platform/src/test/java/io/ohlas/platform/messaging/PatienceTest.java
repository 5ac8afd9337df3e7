package io.ohlas.platform.messaging;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatienceTest {

    final AtomicInteger tries = new AtomicInteger();
    final Patience patience = new Patience();

    @Test
    void a_database_that_is_away_is_waited_out() {
        String outcome = patience.waitOut(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("connection refused", "08001"));
            }
            return "stored";
        });

        assertThat(outcome).isEqualTo("stored");
        assertThat(tries).hasValue(3);
    }

    @Test
    void what_repeating_cannot_mend_is_given_up_at_once() {
        assertThatThrownBy(() -> patience.waitOut((Runnable) () -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("no such thing");
                }))
                .hasMessage("no such thing");

        assertThat(tries).hasValue(1);
    }

    @Test
    void a_service_that_stops_waits_no_longer() {
        patience.stop(null);

        assertThatThrownBy(() -> patience.waitOut((Runnable) () -> {
                    throw new IllegalStateException(new SQLException("connection refused", "08001"));
                }))
                .hasRootCauseMessage("connection refused");
    }
}
