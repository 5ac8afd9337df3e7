package io.ohlas.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import io.vertx.core.json.JsonObject;

/**
 * By what right a stream was opened: a browser's session, or a token of its own that says who, where and until when.
 *
 * @param sessionId null when the request carried its own token
 * @param subject the person, or the service account of an API client
 * @param clientId the client that fetched the token
 * @param endsAt end of the token; never for a session, which renews its token
 */
public record StreamRight(UUID sessionId, UUID tenantId, String subject, String clientId, Instant endsAt) {

    /** A right that nobody has: what it opened is closed at the next look. */
    private static final StreamRight NONE = new StreamRight(null, null, null, null, Instant.MIN);

    /**
     * @param authorization the header with which the service answered; it has verified the token, so it is only read
     * @param sessionId the session that the token came from, or null
     */
    public static StreamRight of(String authorization, UUID sessionId) {
        if (sessionId != null) {
            return new StreamRight(sessionId, null, null, null, Instant.MAX);
        }
        try {
            String payload = authorization.substring("Bearer ".length()).split("\\.")[1];
            var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
            return new StreamRight(
                    null,
                    UUID.fromString(claims.getString("tenant")),
                    claims.getString("sub"),
                    claims.getString("azp"),
                    Instant.ofEpochSecond(claims.getLong("exp")));
        } catch (RuntimeException e) {
            return NONE;
        }
    }
}
