package io.ohlas.alert.recovery;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.alert.hearing.HearCustomer;
import io.ohlas.platform.messaging.Delivery;
import io.ohlas.platform.messaging.Inbox;

/** Learns that a recovery survey went out. */
@ApplicationScoped
class InvitationConsumer {

    private final Inbox inbox;
    private final HearCustomer hearCustomer;

    InvitationConsumer(Inbox inbox, HearCustomer hearCustomer) {
        this.inbox = inbox;
        this.hearCustomer = hearCustomer;
    }

    @Incoming("invitation-changed")
    @RunOnVirtualThread
    void on(InvitationChanged event, IncomingRabbitMQMetadata message) {
        if (event.recoverySurveySent()) {
            inbox.once(
                    "alert.note-recovery-asked",
                    Delivery.of(message),
                    () -> hearCustomer.asked(event.recoveryOf(), event.changedAt()));
        }
    }
}
