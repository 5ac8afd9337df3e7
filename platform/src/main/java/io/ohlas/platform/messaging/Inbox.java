package io.ohlas.platform.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.trace.Trace;

/** Remembers which messages a consumer has handled, in the same transaction as their effect. */
@ApplicationScoped
public class Inbox {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Patience patience;

    Inbox(EntityManager entities, TenantContext tenants, Patience patience) {
        this.entities = entities;
        this.tenants = tenants;
        this.patience = patience;
    }

    /**
     * Runs the effect of a message in a transaction of the message's tenant, unless this consumer ran it before. A
     * failing effect leaves no trace; a database that is away is waited out; what can never succeed is thrown, and the
     * queue dead-letters the message. The effect is a part of the trace that the message came from.
     *
     * @param consumer name that stays the same across releases; part of the key
     */
    public void once(String consumer, Delivery delivery, Runnable effect) {
        Trace.within(
                delivery.traceparent(),
                () -> patience.waitOut(() -> tenants.with(delivery.tenantId(), () -> QuarkusTransaction.requiringNew()
                        .run(() -> {
                            if (!claim(consumer, List.of(delivery.messageId())).isEmpty()) {
                                effect.run();
                            }
                        }))));
    }

    /**
     * Marks messages as handled by a consumer that groups many into one transaction.
     *
     * @return those that this consumer had not handled before; only their effects may follow
     */
    public Set<UUID> claim(String consumer, Collection<UUID> messageIds) {
        // Insert first and let the primary key decide: looking before inserting loses the race between two replicas.
        // Sorted, so that two groups which share messages take their row locks in one order.
        List<?> inserted = entities.createNativeQuery(
                        """
                        insert into inbox (consumer, message_id)
                        select :consumer, id from unnest(:messageIds) as id order by id
                        on conflict do nothing
                        returning message_id
                        """)
                .setParameter("consumer", consumer)
                .setParameter("messageIds", messageIds.toArray(UUID[]::new))
                .getResultList();
        var claimed = new HashSet<UUID>();
        inserted.forEach(id -> claimed.add((UUID) id));
        return claimed;
    }
}
