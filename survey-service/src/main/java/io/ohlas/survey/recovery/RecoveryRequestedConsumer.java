package io.ohlas.survey.recovery;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

@ApplicationScoped
class RecoveryRequestedConsumer {

    private final Inbox inbox;
    private final AskAgain askAgain;

    RecoveryRequestedConsumer(Inbox inbox, AskAgain askAgain) {
        this.inbox = inbox;
        this.askAgain = askAgain;
    }

    @Incoming("recovery-requested")
    @RunOnVirtualThread
    void on(RecoveryRequested event, IncomingRabbitMQMetadata message) {
        inbox.once("survey.ask-again", Delivery.of(message), () -> askAgain.ask(event));
    }
}
