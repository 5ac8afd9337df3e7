package io.ohlas.platform.time;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;

/**
 * Sets a service's clock forward through a past that is lived again (ADR 28). Timers go off on the way, each when it is
 * due: what happens at a moment finds done whatever was to be done before.
 */
@ApplicationScoped
class Replay {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ReplayTime time;
    private final AgroalDataSource database;
    private final Instance<DueTimers> timers;

    Replay(ReplayTime time, AgroalDataSource database, Instance<DueTimers> timers) {
        this.time = time;
        this.database = database;
        this.timers = timers;
    }

    /**
     * @param from what the clock was set to last, empty at the beginning: a service that was restarted in between has
     *     lost its place, and must not go on as if nothing had happened
     * @throws ReplayRefused when {@code from} is not where the clock is, or {@code to} lies before it or in the future
     */
    synchronized void advance(Optional<Instant> from, Instant to) {
        Optional<Instant> place = time.setTo();
        if (!place.equals(from)) {
            throw new ReplayRefused("The clock was set to %s last, not to %s"
                    .formatted(place.map(Instant::toString).orElse("nothing"), from.orElse(null)));
        }
        if (to.isAfter(Instant.now()) || place.filter(to::isBefore).isPresent()) {
            throw new ReplayRefused("A replay goes forward, and not beyond the present");
        }
        if (timers.isResolvable() && place.isPresent()) {
            letGoOff(timers.get(), to);
        }
        time.set(to);
    }

    /** The clocks tell the true time from here on. */
    synchronized void end() {
        time.end();
        if (timers.isResolvable()) {
            timers.get().look();
        }
    }

    private void letGoOff(DueTimers due, Instant until) {
        for (Optional<Instant> next = nextDue();
                next.filter(at -> !at.isAfter(until)).isPresent();
                next = nextDue()) {
            Instant at = next.get().plus(due.grain());
            Instant step = at.isAfter(until) ? until : at;
            if (time.setTo().filter(step::isAfter).isPresent()) {
                time.set(step);
            }
            waitForNoneDueAt(due, time.setTo().orElseThrow());
        }
    }

    private void waitForNoneDueAt(DueTimers due, Instant step) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (int turn = 0; nextDue().filter(at -> !at.isAfter(step)).isPresent(); turn++) {
            if (System.nanoTime() > end) {
                throw new ReplayRefused("Timers that were due at %s are still not done".formatted(step));
            }
            // Seldom: each look is a transaction, and takes what is due by the dozen.
            if (turn % 16 == 0) {
                due.look();
            }
            pause();
        }
    }

    private Optional<Instant> nextDue() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select min(execution_time) from timer")) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException("The timers cannot be read", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
