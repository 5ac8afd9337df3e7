package io.ohlas.platform.web.idempotency;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.ohlas.platform.tenancy.TenantContext;

/** The answers given to requests with an idempotency key, kept for a day and a half for the caller who got them. */
@ApplicationScoped
class IdempotencyKeys {

    // Platform operators act for no tenant; their keys live under the nil id.
    private static final UUID NO_TENANT = new UUID(0, 0);

    private final EntityManager entities;
    private final TenantContext tenants;

    IdempotencyKeys(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    record StoredAnswer(int status, String location, String etag, String body) {}

    /** Lets this transaction lie idle for longer than the database allows others to. */
    void waitFor(int seconds) {
        entities.createNativeQuery("select set_config('idle_in_transaction_session_timeout', :limit, true)")
                .setParameter("limit", seconds + "s")
                .getSingleResult();
    }

    /**
     * Takes the key for this transaction.
     *
     * @return the answer that an earlier request with this key got; empty when this request is the first
     * @throws IdempotencyKeyBusy while the first one still runs, on any replica
     * @throws IdempotencyKeyReused when the earlier request was another one
     */
    Optional<StoredAnswer> claim(CallersKey key, byte[] fingerprint) {
        var alone = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "%s %s %s %s".formatted(tenant(), key.subject(), key.operation(), key.key()))
                .getSingleResult();
        if (!alone) {
            throw new IdempotencyKeyBusy();
        }
        return stored(key).map(row -> {
            if (!Arrays.equals(row.get("fingerprint", byte[].class), fingerprint)) {
                throw new IdempotencyKeyReused();
            }
            return new StoredAnswer(
                    row.get("status", Integer.class),
                    row.get("location", String.class),
                    row.get("etag", String.class),
                    row.get("body", String.class));
        });
    }

    /** Keeps an answer, and forgets those of the tenant that have been kept for long enough. */
    void keep(CallersKey key, byte[] fingerprint, StoredAnswer answer) {
        entities.createNativeQuery(
                        """
                        delete from idempotency_key
                        where tenant_id = :tenant and kept_at < now() - interval '36 hours'
                        """)
                .setParameter("tenant", tenant())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into idempotency_key
                            (tenant_id, subject, operation, key, fingerprint, status, location, etag, body)
                        values (:tenant, :subject, :operation, :key, :fingerprint, :status,
                                cast(:location as text), cast(:etag as text), :body)
                        """)
                .setParameter("tenant", tenant())
                .setParameter("subject", key.subject())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .setParameter("fingerprint", fingerprint)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    // What is past its time is no answer any more, even where nothing has deleted it yet.
    @SuppressWarnings("unchecked")
    private Optional<Tuple> stored(CallersKey key) {
        return entities.createNativeQuery(
                        """
                        select fingerprint, status, location, etag, body
                        from idempotency_key
                        where tenant_id = :tenant and subject = :subject and operation = :operation and key = :key
                          and kept_at >= now() - interval '36 hours'
                        """,
                        Tuple.class)
                .setParameter("tenant", tenant())
                .setParameter("subject", key.subject())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .getResultStream()
                .findFirst();
    }

    private UUID tenant() {
        return tenants.current().orElse(NO_TENANT);
    }
}
