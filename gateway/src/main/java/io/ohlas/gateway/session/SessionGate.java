package io.ohlas.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.ohlas.gateway.identity.IdentityProviderAway;
import io.ohlas.gateway.identity.IdentityTokens;
import io.ohlas.gateway.identity.TokenRefused;
import io.ohlas.gateway.people.Directory;

/** Turns the browser's cookie into a token for the services, fetching a new one when the old one is about to end. */
@ApplicationScoped
public class SessionGate {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int LOOKS = 160;

    private final Sessions sessions;
    private final SessionTokens tokens;
    private final Directory people;
    private final Clock clock;

    SessionGate(Sessions sessions, SessionTokens tokens, Directory people, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Blocks: call it from a virtual thread.
     *
     * @throws SessionEnded when the cookie stands for no session
     * @throws IdentityProviderAway when a new token is needed and Keycloak gives no answer
     */
    @ActivateRequestContext
    public Ticket admit(String secret) {
        for (int look = 0; look < LOOKS; look++) {
            Session session = sessions.bySecret(secret).orElseThrow(() -> new SessionEnded("unknown"));
            Instant now = clock.instant();
            if (session.isOver(now)) {
                throw new SessionEnded("its time is up");
            }
            if (session.isFresh(now)) {
                return ticket(session);
            }
            if (sessions.claimRefresh(session.id(), now, now.plus(FRESH))) {
                return refreshed(session, now);
            }
            if (session.isUsable(now)) {
                return ticket(session);
            }
            pause();
        }
        throw new IdentityProviderAway(new IllegalStateException("another replica waits for it"));
    }

    private Ticket refreshed(Session session, Instant now) {
        UUID id = session.id();
        try {
            String key = people.activeTenantKey(session.tenantId(), session.subject())
                    .orElseThrow(() -> new TokenRefused(null));
            IdentityTokens fetched = tokens.refresh(session);
            if (!fetched.areFor(session.tenantId(), key) || !sessions.keep(id, tokens.seal(id, fetched))) {
                throw new TokenRefused(null);
            }
            return new Ticket(id, fetched.access());
        } catch (TokenRefused e) {
            sessions.end(id);
            throw new SessionEnded("Keycloak or the membership ended it");
        } catch (RuntimeException e) {
            sessions.releaseRefresh(id);
            if (session.isUsable(now)) {
                return ticket(session);
            }
            throw e;
        }
    }

    private Ticket ticket(Session session) {
        return new Ticket(session.id(), tokens.access(session).orElseThrow(() -> new SessionEnded("its key is gone")));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderAway(e);
        }
    }
}
