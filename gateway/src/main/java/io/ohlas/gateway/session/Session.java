package io.ohlas.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.ohlas.platform.digest.Sha256;

/** A person signed in to one tenant from one browser. Belongs to no tenant's screens: it is found by the cookie alone. */
@Entity
@Table(name = "session")
public class Session {

    private static final Duration FRESH = Duration.ofSeconds(10);

    @Id
    private UUID id;

    private byte[] secretHash;
    private UUID tenantId;
    private String subject;
    private byte[] accessToken;
    private byte[] refreshToken;
    private byte[] identityToken;
    private Instant accessExpiresAt;
    private Instant refreshingUntil;
    private Instant openedAt;
    private Instant expiresAt;

    protected Session() {}

    public static Session open(UUID id, String secret, UUID tenantId, String subject, Instant now, Duration lifetime) {
        var session = new Session();
        session.id = id;
        session.secretHash = Sha256.of(secret);
        session.tenantId = tenantId;
        session.subject = subject;
        session.openedAt = now;
        session.expiresAt = now.plus(lifetime);
        return session;
    }

    /** Takes new tokens, sealed, and lets go of the right to fetch them. */
    public void keep(SealedTokens tokens) {
        accessToken = tokens.access();
        refreshToken = tokens.refresh();
        identityToken = tokens.identity() == null ? identityToken : tokens.identity();
        accessExpiresAt = tokens.accessExpiresAt();
        refreshingUntil = null;
    }

    /** @param identity null when the answer held none; the one before is then kept */
    record SealedTokens(byte[] access, byte[] refresh, byte[] identity, Instant accessExpiresAt) {}

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** True while the token has 10 seconds or more to live: enough to reach a service. */
    boolean isFresh(Instant now) {
        return !accessExpiresAt.isBefore(now.plus(FRESH));
    }

    /** True while the token may still be used by one who finds another replica fetching a new one. */
    boolean isUsable(Instant now) {
        return accessExpiresAt.isAfter(now.plusSeconds(2));
    }

    public UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    String subject() {
        return subject;
    }

    byte[] accessToken() {
        return accessToken;
    }

    byte[] refreshToken() {
        return refreshToken;
    }

    byte[] identityToken() {
        return identityToken;
    }
}
