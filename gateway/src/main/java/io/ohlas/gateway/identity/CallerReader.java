package io.ohlas.gateway.identity;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads from a bearer token on whose behalf it speaks. */
@ApplicationScoped
public class CallerReader {

    private final TokenReader tokens;

    CallerReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** @param tenantId null for a platform admin */
    public record TokenCaller(String subject, UUID tenantId, long expiresAtEpochSecond) {}

    /**
     * Verifies the token, which may block for Keycloak's keys: call it from a virtual thread.
     *
     * @return empty for a token that is not Keycloak's, or no longer good
     */
    public Optional<TokenCaller> read(String token) {
        try {
            TokenReader.Access access = tokens.access(token);
            return Optional.of(new TokenCaller(access.subject(), access.tenantId(), access.expiresAtEpochSecond()));
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }
}
