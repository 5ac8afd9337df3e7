package io.ohlas.alert.routing;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Learns who may be given cases of which org units. */
@ApplicationScoped
class MemberConsumer {

    private final Inbox inbox;
    private final Members members;

    MemberConsumer(Inbox inbox, Members members) {
        this.inbox = inbox;
        this.members = members;
    }

    @Incoming("member-changed")
    @RunOnVirtualThread
    void on(MemberChanged event, IncomingRabbitMQMetadata message) {
        inbox.once("alert.know-members", Delivery.of(message), () -> members.put(event));
    }
}
