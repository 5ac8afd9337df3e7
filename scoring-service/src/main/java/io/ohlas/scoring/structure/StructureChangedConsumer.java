package io.ohlas.scoring.structure;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Learns how org units, touchpoints and processes are called and ordered. */
@ApplicationScoped
class StructureChangedConsumer {

    private final Inbox inbox;
    private final Structure structure;

    StructureChangedConsumer(Inbox inbox, Structure structure) {
        this.inbox = inbox;
        this.structure = structure;
    }

    @Incoming("structure-changed")
    @RunOnVirtualThread
    void on(StructureChanged event, IncomingRabbitMQMetadata message) {
        inbox.once("scoring.learn-structure", Delivery.of(message), () -> structure.learn(event));
    }
}
