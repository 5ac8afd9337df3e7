package io.ohlas.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a service takes for the present while a past is lived again (ADR 28), and nothing at any other time. It goes on
 * with the machine's monotonic clock from where it was set, so that one thing still comes after another.
 */
@ApplicationScoped
public class ReplayTime {

    private record Setting(Instant time, long nanos) {}

    private volatile Setting setting;

    /** The replay's present; empty when the clocks tell the true time. */
    public Optional<Instant> now() {
        Setting set = setting;
        return Optional.ofNullable(set).map(since -> since.time
                .plus(Duration.ofNanos(System.nanoTime() - since.nanos))
                .truncatedTo(ChronoUnit.MICROS));
    }

    /** The moment that it was last set to. */
    Optional<Instant> setTo() {
        return Optional.ofNullable(setting).map(Setting::time);
    }

    void set(Instant time) {
        setting = new Setting(time, System.nanoTime());
    }

    void end() {
        setting = null;
    }

    /** A clock that tells the replay's time while there is one, and otherwise the given one's. */
    public Clock over(Clock real) {
        return new Over(this, real);
    }

    private static final class Over extends Clock {

        private final ReplayTime replay;
        private final Clock real;

        Over(ReplayTime replay, Clock real) {
            this.replay = replay;
            this.real = real;
        }

        @Override
        public Instant instant() {
            return replay.now().orElseGet(real::instant);
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Over(replay, real.withZone(zone));
        }
    }
}
