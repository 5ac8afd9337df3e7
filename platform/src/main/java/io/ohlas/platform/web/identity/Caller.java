package io.ohlas.platform.web.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends the request, as the verified token says: tenant, roles, and the org units the person is limited to. */
@RequestScoped
public class Caller {

    private static final Set<String> LIMITED_TO_UNITS = Set.of("agent", "manager");
    private static final Set<String> SEE_ALL_UNITS = Set.of("tenant-admin", "analyst", "partner");

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The tenant of the token; empty for an anonymous request and for a platform admin. */
    public Optional<UUID> tenant() {
        return token().map(token -> token.<Object>getClaim("tenant")).map(claim -> UUID.fromString(text(claim)));
    }

    /** @throws IllegalStateException when the request carries no tenant; endpoints behind a role never see it */
    public UUID tenantId() {
        return tenant().orElseThrow(() -> new IllegalStateException("The request carries no tenant"));
    }

    /** Stable id of the person or client in this tenant; another tenant knows the same person by another. */
    public String subject() {
        return token().map(token -> token.<Object>getClaim("member"))
                .map(Caller::text)
                .orElseGet(this::account);
    }

    /** Id of the person's account, the same in every tenant: never to be shown, told or kept where a tenant sees it. */
    public String account() {
        return token().map(JsonWebToken::getSubject).orElse("anonymous");
    }

    /** Display name; the client's id when a machine calls. */
    public String name() {
        return token().map(token -> token.<Object>getClaim("name"))
                .or(() -> token().map(token -> token.<Object>getClaim("azp")))
                .map(Caller::text)
                .orElseGet(this::subject);
    }

    /**
     * Whether a person signed in, rather than a machine with a client's secret. Only the client through which people sign
     * in puts the claim into its tokens, so a token of any other kind is a machine's.
     */
    public boolean isPerson() {
        return token().map(token -> token.<Object>getClaim("person"))
                .map(Caller::text)
                .filter("true"::equals)
                .isPresent();
    }

    /** @throws PersonRequired for a machine */
    public void requirePerson() {
        if (!isPerson()) {
            throw new PersonRequired();
        }
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /**
     * The org units the caller is limited to, each with all below it; null for a caller who sees the whole tenant. An
     * agent or manager without any unit sees nothing: the list is then empty, never null.
     */
    public List<String> unitLimit() {
        boolean limited = roles().stream().noneMatch(SEE_ALL_UNITS::contains)
                && roles().stream().anyMatch(LIMITED_TO_UNITS::contains);
        return limited ? units() : null;
    }

    /** True when a thing whose org-unit path (root to leaf) is given lies inside the caller's units. */
    public boolean sees(List<String> orgUnitPath) {
        List<String> limit = unitLimit();
        return limit == null || orgUnitPath.stream().anyMatch(limit::contains);
    }

    /** When the token ends, in seconds since 1970; open streams end with it. */
    public long expiresAtEpochSecond() {
        return token().map(JsonWebToken::getExpirationTime).orElse(Long.MAX_VALUE);
    }

    private List<String> units() {
        return token().map(token -> token.<Object>getClaim("units"))
                .map(claim -> claim instanceof Iterable<?> many
                        ? StreamSupport.stream(many.spliterator(), false)
                                .map(Caller::text)
                                .toList()
                        : List.of(text(claim)))
                .orElse(List.of());
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null
                ? Optional.of(token)
                : Optional.empty();
    }

    private static String text(Object claim) {
        return switch (claim) {
            case JsonString string -> string.getString();
            case JsonValue value -> value.toString();
            default -> claim.toString();
        };
    }
}
