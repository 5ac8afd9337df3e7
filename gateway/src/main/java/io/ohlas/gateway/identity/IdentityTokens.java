package io.ohlas.gateway.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What Keycloak gave for a code or a refresh token, verified.
 *
 * @param tenantId the tenant in the access token; null when the person chose none or belongs to none
 * @param tenantKeys every tenant whose scope was granted; a session takes exactly one
 * @param identity raw id token; null after a refresh that brought none
 */
public record IdentityTokens(
        String access,
        String refresh,
        String identity,
        Instant accessExpiresAt,
        String subject,
        UUID tenantId,
        List<String> tenantKeys) {

    /** True when the tokens speak for exactly one tenant, and it is this one. */
    public boolean areFor(UUID tenant, String key) {
        return tenant.equals(tenantId) && tenantKeys.equals(List.of(key));
    }
}
