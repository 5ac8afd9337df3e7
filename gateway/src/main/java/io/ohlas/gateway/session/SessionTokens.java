package io.ohlas.gateway.session;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.gateway.identity.IdentityProvider;
import io.ohlas.gateway.identity.IdentityTokens;
import io.ohlas.gateway.identity.TokenRefused;
import io.ohlas.gateway.session.Session.SealedTokens;
import io.ohlas.gateway.vault.SealedBox;

/** A session's tokens: sealed while they rest, each bound to its session, so that rows cannot be swapped. */
@ApplicationScoped
public class SessionTokens {

    private final SealedBox box;
    private final IdentityProvider identityProvider;
    private final KeycloakSessions keycloakSessions;

    SessionTokens(SealedBox box, IdentityProvider identityProvider, KeycloakSessions keycloakSessions) {
        this.box = box;
        this.identityProvider = identityProvider;
        this.keycloakSessions = keycloakSessions;
    }

    public SealedTokens seal(UUID sessionId, IdentityTokens tokens) {
        return new SealedTokens(
                box.seal("access " + sessionId, tokens.access()),
                box.seal("refresh " + sessionId, tokens.refresh()),
                tokens.identity() == null ? null : box.seal("identity " + sessionId, tokens.identity()),
                tokens.accessExpiresAt());
    }

    /** Ends at Keycloak what a replaced session began there; does nothing where there was none. */
    public void endAtKeycloak(Optional<Session> replaced, IdentityTokens current) {
        replaced.flatMap(session -> box.open("refresh " + session.id(), session.refreshToken()))
                .ifPresent(old -> keycloakSessions.endUnlessShared(old, current.refresh()));
    }

    Optional<String> access(Session session) {
        return box.open("access " + session.id(), session.accessToken());
    }

    Optional<String> identity(Session session) {
        return box.open("identity " + session.id(), session.identityToken());
    }

    /** @throws TokenRefused when Keycloak refuses, or the key that sealed the refresh token is gone */
    IdentityTokens refresh(Session session) {
        String token =
                box.open("refresh " + session.id(), session.refreshToken()).orElseThrow(() -> new TokenRefused(null));
        return identityProvider.refresh(token);
    }
}
