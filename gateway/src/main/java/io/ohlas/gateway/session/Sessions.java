package io.ohlas.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.digest.Sha256;

/** The sessions of all replicas, in the database that they share. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    private static final Duration LEASE = Duration.ofSeconds(10);

    @Transactional
    Optional<Session> bySecret(String secret) {
        return find("secretHash", Sha256.of(secret)).firstResultOptional();
    }

    /**
     * Takes the sole right to fetch a new token for a session whose token runs out before {@code soon}.
     *
     * @return false when another request, here or on another replica, holds that right or has just used it
     */
    @Transactional
    boolean claimRefresh(UUID id, Instant now, Instant soon) {
        return update(
                        "refreshingUntil = ?1 where id = ?2 and accessExpiresAt < ?3"
                                + " and (refreshingUntil is null or refreshingUntil < ?4)",
                        now.plus(LEASE),
                        id,
                        soon,
                        now)
                == 1;
    }

    @Transactional
    void releaseRefresh(UUID id) {
        update("refreshingUntil = null where id = ?1", id);
    }

    /**
     * Begins a session in place of the one that the browser had before.
     *
     * @param oldSecret null when it had none
     * @return the one before, which is over
     */
    @Transactional
    public Optional<Session> replace(String oldSecret, Session session) {
        Optional<Session> old = oldSecret == null ? Optional.empty() : bySecret(oldSecret);
        old.ifPresent(each -> delete("id", each.id()));
        persist(session);
        return old;
    }

    /** @return false when the session was ended meanwhile */
    @Transactional
    boolean keep(UUID id, Session.SealedTokens tokens) {
        Session session = findById(id);
        if (session == null) {
            return false;
        }
        session.keep(tokens);
        return true;
    }

    @Transactional
    void end(UUID id) {
        delete("id", id);
    }

    @Transactional
    void endAllOf(UUID tenantId, String subject) {
        delete("tenantId = ?1 and subject = ?2", tenantId, subject);
    }

    @Transactional
    List<UUID> stillOpen(Collection<UUID> ids, Instant now) {
        return find("id in ?1 and expiresAt > ?2", ids, now).stream()
                .map(Session::id)
                .toList();
    }

    @Transactional
    long forgetExpired(Instant now) {
        return delete("expiresAt <= ?1", now);
    }
}
