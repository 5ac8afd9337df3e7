package io.ohlas.alert.casework;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.alert.timer.Alarm;
import io.ohlas.alert.timer.DatabaseClock;

/** Notes that a promise to a customer is broken, once, soon after it was due. */
@ApplicationScoped
class BreachPromises {

    static final String ALARM = "breach-promises";

    private final CustomerCases cases;
    private final CaseHistory history;
    private final Clock clock;

    BreachPromises(CustomerCases cases, CaseHistory history, DatabaseClock clock) {
        this.cases = cases;
        this.history = history;
        this.clock = clock;
    }

    @Produces
    Alarm alarm() {
        return new Alarm(ALARM, ring -> QuarkusTransaction.requiringNew().run(() -> breach(ring.subject())));
    }

    // The case decides, not the timer: it may have been contacted, paused or resolved since the timer was set.
    void breach(UUID caseId) {
        cases.lock(caseId).ifPresent(found -> history.record(found, found.breachWhatIsDue(clock.instant())));
    }
}
