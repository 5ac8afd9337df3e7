package io.ohlas.platform.time;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one place where the machine's clock is read; everything else is handed a {@link Clock}. */
@ApplicationScoped
class SystemClock {

    // The database keeps no more: an answer must tell the same time as the row that is read later.
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    Clock clock(ReplayTime replay) {
        return replay.over(Clock.tick(Clock.systemUTC(), MICROSECOND));
    }
}
