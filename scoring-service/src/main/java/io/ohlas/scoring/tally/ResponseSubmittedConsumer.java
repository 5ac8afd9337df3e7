package io.ohlas.scoring.tally;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.GroupCommit;
import io.ohlas.platform.messaging.Inbox;
import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.TenantContext;

/**
 * Counts each response once, however often and in whatever order its event arrives. What arrives together is counted in
 * one transaction: one for each message would fall behind at a few hundred a second.
 */
@ApplicationScoped
class ResponseSubmittedConsumer {

    private static final String CONSUMER = "scoring.count-response";
    private static final int LARGEST_GROUP = 200;
    private static final int CAPACITY = 2_000;

    private record Arrived(UUID messageId, ResponseSubmitted response) {}

    private final Inbox inbox;
    private final Patience patience;
    private final TenantContext tenants;
    private final CountResponses countResponses;
    private final GroupCommit<UUID, Arrived, Boolean> group;

    ResponseSubmittedConsumer(Inbox inbox, Patience patience, TenantContext tenants, CountResponses countResponses) {
        this.inbox = inbox;
        this.patience = patience;
        this.tenants = tenants;
        this.countResponses = countResponses;
        // One writer: a second one of the same tenant would only wait for the first one's cells.
        this.group = new GroupCommit<>("count-response", 1, LARGEST_GROUP, CAPACITY, this::commit);
    }

    // A message is acknowledged when this returns, which is after the commit of its group.
    @Incoming("response-submitted")
    @RunOnVirtualThread
    void on(ResponseSubmitted event, IncomingRabbitMQMetadata message) {
        Delivery delivery = Delivery.of(message);
        patience.waitOut(() -> group.submit(delivery.tenantId(), new Arrived(delivery.messageId(), event)));
    }

    void stop(@Observes ShutdownEvent event) {
        group.close();
    }

    private List<Boolean> commit(UUID tenantId, List<Arrived> arrived) {
        tenants.with(tenantId, () -> QuarkusTransaction.requiringNew().run(() -> {
            Set<UUID> fresh = inbox.claim(
                    CONSUMER, arrived.stream().map(Arrived::messageId).toList());
            countResponses.count(arrived.stream()
                    .filter(each -> fresh.contains(each.messageId()))
                    .map(Arrived::response)
                    .toList());
        }));
        return Collections.nCopies(arrived.size(), true);
    }
}
