package io.ohlas.scoring.loop;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;
import io.ohlas.scoring.tally.LoopChanges;
import io.ohlas.scoring.tally.ScoreChanges;

/** Follows the cases, for the figures of the closed loop, and tells the screens that show them. */
@ApplicationScoped
class CaseChangedConsumer {

    private final Inbox inbox;
    private final CustomerCases cases;
    private final ScoreChanges changes;
    private final LoopChanges loopChanges;

    CaseChangedConsumer(Inbox inbox, CustomerCases cases, ScoreChanges changes, LoopChanges loopChanges) {
        this.inbox = inbox;
        this.cases = cases;
        this.changes = changes;
        this.loopChanges = loopChanges;
    }

    @Incoming("case-changed")
    @RunOnVirtualThread
    void on(CaseChanged event, IncomingRabbitMQMetadata message) {
        inbox.once("scoring.follow-case", Delivery.of(message), () -> follow(event));
    }

    private void follow(CaseChanged event) {
        cases.follow(event);
        loopChanges.announce(event.responseIds());
        changes.announce();
    }
}
