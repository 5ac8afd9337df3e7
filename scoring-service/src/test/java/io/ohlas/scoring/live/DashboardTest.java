package io.ohlas.scoring.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

class DashboardTest {

    final CountDownLatch ended = new CountDownLatch(1);
    final AtomicInteger shown = new AtomicInteger();

    @Test
    void ends_with_the_token_that_opened_it() throws Exception {
        Instant start = Clock.systemUTC().instant();
        start(start.plusMillis(700));

        assertThat(ended.await(5, SECONDS)).isTrue();
        assertThat(Duration.between(start, Clock.systemUTC().instant()))
                .isBetween(Duration.ofMillis(700), Duration.ofSeconds(2));
        assertThat(shown).hasValue(1);
    }

    @Test
    void ends_when_the_watcher_leaves() throws Exception {
        Dashboard dashboard = start(Clock.systemUTC().instant().plusSeconds(600));

        dashboard.leave();

        assertThat(ended.await(2, SECONDS)).isTrue();
    }

    @Test
    void shows_nothing_again_that_has_not_changed() throws Exception {
        Dashboard dashboard = start(Clock.systemUTC().instant().plusMillis(1500));
        for (int i = 0; i < 10; i++) {
            dashboard.wake();
        }

        assertThat(ended.await(5, SECONDS)).isTrue();
        assertThat(shown).hasValue(1);
    }

    private Dashboard start(Instant tokenEnds) {
        var dashboard = new Dashboard(
                UUID.randomUUID(), tokenEnds, Clock.systemUTC(), () -> new Dashboard.Picture(7, null), new Counter());
        Thread.ofVirtual().start(dashboard::run);
        return dashboard;
    }

    private class Counter implements Dashboard.Screen {

        @Override
        public void show(Dashboard.Picture picture) {
            shown.incrementAndGet();
        }

        @Override
        public void keepAlive() {
            // Comes after fifteen quiet seconds; these tests are shorter.
        }

        @Override
        public void end() {
            ended.countDown();
        }
    }
}
