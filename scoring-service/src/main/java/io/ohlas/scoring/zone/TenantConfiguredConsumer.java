package io.ohlas.scoring.zone;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Learns in which zone a tenant's days fall. */
@ApplicationScoped
class TenantConfiguredConsumer {

    private final Inbox inbox;
    private final MoveZone moveZone;

    TenantConfiguredConsumer(Inbox inbox, MoveZone moveZone) {
        this.inbox = inbox;
        this.moveZone = moveZone;
    }

    @Incoming("tenant-configured")
    @RunOnVirtualThread
    void on(TenantConfigured event, IncomingRabbitMQMetadata message) {
        inbox.once("scoring.move-zone", Delivery.of(message), () -> moveZone.move(event));
    }
}
