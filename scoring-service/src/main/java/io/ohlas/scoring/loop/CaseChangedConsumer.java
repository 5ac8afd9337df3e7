package io.ohlas.scoring.loop;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Follows the cases, for the figures of the closed loop. */
@ApplicationScoped
class CaseChangedConsumer {

    private final Inbox inbox;
    private final CustomerCases cases;

    CaseChangedConsumer(Inbox inbox, CustomerCases cases) {
        this.inbox = inbox;
        this.cases = cases;
    }

    @Incoming("case-changed")
    @RunOnVirtualThread
    void on(CaseChanged event, IncomingRabbitMQMetadata message) {
        inbox.once("scoring.follow-case", Delivery.of(message), () -> cases.follow(event));
    }
}
