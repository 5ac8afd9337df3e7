package io.ohlas.survey.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.tenant.TenantLock;

/**
 * Whom the tenant may not ask: by address, whichever contact carries it. What customers said themselves is kept here;
 * what a partner said stands on the contact, and weighs less.
 */
@ApplicationScoped
public class Suppressions {

    private static final String LOCK = "opt-out";

    // One arm for each key, so that each is one look into one index.
    private static final String OF =
            """
            select known.contact_id, word.by_customer, word.since
            from unnest(cast(:contacts as uuid[]), cast(:emails as text[]), cast(:phones as text[]))
                as known (contact_id, email, phone)
            cross join lateral (
                select true as by_customer, since from suppression
                where tenant_id = :tenant and kind = 'CONTACT' and value = cast(known.contact_id as text)
                union all select true, since from suppression
                where tenant_id = :tenant and kind = 'EMAIL' and value = known.email
                union all select true, since from suppression
                where tenant_id = :tenant and kind = 'PHONE' and value = known.phone
                union all select false, opted_out_at from contact
                where tenant_id = :tenant and id = known.contact_id and opted_out_at is not null
                union all select false, opted_out_at from contact
                where tenant_id = :tenant and email = known.email and opted_out_at is not null
                union all select false, opted_out_at from contact
                where tenant_id = :tenant and phone = known.phone and opted_out_at is not null
                order by 1 desc, 2 limit 1) as word
            """;

    private final EntityManager entities;
    private final TenantContext tenants;
    private final TenantLock lock;

    Suppressions(EntityManager entities, TenantContext tenants, TenantLock lock) {
        this.entities = entities;
        this.tenants = tenants;
        this.lock = lock;
    }

    /** Empty when the contact may be asked. */
    public Optional<Suppression> of(Addresses who) {
        return Optional.ofNullable(of(List.of(who)).get(who.contactId()));
    }

    /** By contact; those who may be asked are left out. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Suppression> of(Collection<Addresses> many) {
        NativeQuery<Tuple> query = entities.createNativeQuery(OF, Tuple.class).unwrap(NativeQuery.class);
        List<Tuple> rows = query.addScalar("contact_id", UUID.class)
                .addScalar("by_customer", Boolean.class)
                .addScalar("since", Instant.class)
                .setParameter("tenant", tenants.required())
                .setParameter(
                        "contacts", many.stream().map(Addresses::contactId).toArray(UUID[]::new))
                .setParameter("emails", many.stream().map(Addresses::email).toArray(String[]::new))
                .setParameter("phones", many.stream().map(Addresses::phone).toArray(String[]::new))
                .getResultList();
        var found = new HashMap<UUID, Suppression>();
        rows.forEach(row -> found.put(
                row.get(0, UUID.class),
                new Suppression(
                        row.get(1, Boolean.class) ? SaidBy.CUSTOMER : SaidBy.PARTNER, row.get(2, Instant.class))));
        return found;
    }

    /**
     * Until the transaction ends, no customer opts out: what is read is still so when it is acted upon. To be called
     * before any row is locked, for the one who waits here holds the others up.
     */
    public void holdStill() {
        lock.share(LOCK);
    }

    /** Waits for those who {@link #holdStill}, then lets nobody else read or write before the transaction ends. */
    void change() {
        lock.hold(LOCK);
    }
}
