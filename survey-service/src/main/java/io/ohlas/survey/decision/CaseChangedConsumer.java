package io.ohlas.survey.decision;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

@ApplicationScoped
class CaseChangedConsumer {

    private final Inbox inbox;
    private final OpenCases openCases;

    CaseChangedConsumer(Inbox inbox, OpenCases openCases) {
        this.inbox = inbox;
        this.openCases = openCases;
    }

    @Incoming("case-changed")
    @RunOnVirtualThread
    void on(CaseChanged event, IncomingRabbitMQMetadata message) {
        inbox.once("survey.note-case", Delivery.of(message), () -> openCases.note(event));
    }
}
