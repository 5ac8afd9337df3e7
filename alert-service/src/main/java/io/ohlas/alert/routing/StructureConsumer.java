package io.ohlas.alert.routing;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Learns what the org units are called and where they hang. */
@ApplicationScoped
class StructureConsumer {

    private final Inbox inbox;
    private final OrgUnits units;

    StructureConsumer(Inbox inbox, OrgUnits units) {
        this.inbox = inbox;
        this.units = units;
    }

    @Incoming("structure-changed")
    @RunOnVirtualThread
    void on(StructureChanged event, IncomingRabbitMQMetadata message) {
        if (event.kind().equals("org_unit")) {
            inbox.once(
                    "alert.name-org-units",
                    Delivery.of(message),
                    () -> units.learn(event.key(), event.name(), event.path(), event.sequence()));
        }
    }
}
