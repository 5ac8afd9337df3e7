package io.ohlas.alert.hearing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.alert.timer.Alarm;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.timer.Timers;

/** Forgets what was heard of responses once it is so old that no earlier state of them can still be on its way. */
@ApplicationScoped
class ForgetResponses {

    static final String ALARM = "forget-heard-responses";
    static final Duration KEPT = Duration.ofDays(90);

    // One timer for each tenant and day: it forgets all that was heard on that day.
    private static final UUID ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final Timers timers;
    private final DatabaseClock clock;

    ForgetResponses(EntityManager entities, Timers timers, DatabaseClock clock) {
        this.entities = entities;
        this.timers = timers;
        this.clock = clock;
    }

    /** Sees to it that what the current tenant hears today is forgotten in time. */
    void inTime() {
        Instant endOfDay = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        timers.set(ALARM, ALL, endOfDay.plus(KEPT));
    }

    @Produces
    Alarm alarm() {
        return new Alarm(ALARM, ring -> QuarkusTransaction.requiringNew()
                .run(() -> forget(ring.at().minus(KEPT))));
    }

    private void forget(Instant heardBefore) {
        entities.createNativeQuery("delete from heard_response where heard_at < :before")
                .setParameter("before", heardBefore)
                .executeUpdate();
    }
}
