package io.ohlas.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.tenancy.TenantContext;

/**
 * How a service speaks to the others: events are stored in the caller's transaction and reach the broker after it
 * commits, at least once.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final EventJson json;
    private final TenantContext tenants;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            EntityManager entities,
            EventJson json,
            TenantContext tenants,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.json = json;
        this.tenants = tenants;
        this.relay = relay;
        this.transaction = transaction;
    }

    /**
     * Records an event for publication as the current tenant's.
     *
     * @param event a record carrying {@link EventType}
     * @param aggregate id of the thing that the event tells of
     * @param sequence position among the events of that thing; 0 when it has no order
     * @throws jakarta.transaction.TransactionalException when called outside a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void publish(Record event, Object aggregate, long sequence) {
        var entry = OutboxEntry.of(json, tenants.required(), event, aggregate, sequence);
        entities.createNativeQuery(
                        """
                        insert into outbox (message_id, tenant_id, type, aggregate, sequence, body, traceparent)
                        values (:messageId, :tenantId, :type, :aggregate, :sequence, :body,
                                cast(:traceparent as text))
                        """)
                .setParameter("messageId", entry.messageId())
                .setParameter("tenantId", entry.tenantId())
                .setParameter("type", entry.type())
                .setParameter("aggregate", entry.aggregate())
                .setParameter("sequence", entry.sequence())
                .setParameter("body", entry.body())
                .setParameter("traceparent", entry.traceparent())
                .executeUpdate();
        transaction.registerInterposedSynchronization(new NudgeAfterCommit(relay));
    }

    private record NudgeAfterCommit(OutboxRelay relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is sent before the commit is certain.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.nudge();
            }
        }
    }
}
