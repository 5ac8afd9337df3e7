package io.ohlas.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.identity.SignInSettings;

/** How long things last, and what time it is. */
@ApplicationScoped
public class SessionRules {

    private final SignInSettings settings;
    private final Clock clock;

    SessionRules(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Duration lifetime() {
        return settings.lifetime();
    }

    public Duration signInWithin() {
        return settings.signInWithin();
    }
}
