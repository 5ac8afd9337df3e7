package io.ohlas.alert.hearing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.alert.timer.Alarm;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.timer.Timers;
import io.ohlas.platform.tenancy.TenantContext;

/** Forgets what was heard of responses once it is so old that no earlier state of them can still be on its way. */
@ApplicationScoped
class ForgetResponses {

    static final String ALARM = "forget-heard-responses";
    static final Duration KEPT = Duration.ofDays(90);

    // One timer for each tenant and day: it forgets all that was heard on that day.
    private static final UUID ALL = new UUID(0, 0);

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Timers timers;
    private final DatabaseClock clock;
    private final Event<TimerSet> set;
    // End of the day up to which a tenant's timers are set, so that most responses need not set theirs again.
    private final Map<UUID, Instant> provided = new ConcurrentHashMap<>();

    ForgetResponses(
            EntityManager entities, TenantContext tenants, Timers timers, DatabaseClock clock, Event<TimerSet> set) {
        this.entities = entities;
        this.tenants = tenants;
        this.timers = timers;
        this.clock = clock;
        this.set = set;
    }

    /** A tenant's timer of a day is set. */
    record TimerSet(UUID tenantId, Instant endOfDay) {}

    /** Sees to it that what the current tenant hears today is forgotten in time. */
    void inTime() {
        UUID tenant = tenants.required();
        Instant endOfDay = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        if (!endOfDay.equals(provided.get(tenant))) {
            timers.set(ALARM, ALL, endOfDay.plus(KEPT));
            set.fire(new TimerSet(tenant, endOfDay));
        }
    }

    // A timer of a transaction that was rolled back is none.
    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) TimerSet timer) {
        provided.put(timer.tenantId(), timer.endOfDay());
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
