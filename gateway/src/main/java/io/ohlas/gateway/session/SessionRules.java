package io.ohlas.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** How long things last, and what time it is. */
@ApplicationScoped
class SessionRules {

    private final SessionSettings settings;
    private final Clock clock;

    SessionRules(SessionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Duration lifetime() {
        return settings.lifetime();
    }

    Duration signInWithin() {
        return settings.signInWithin();
    }
}
