package io.ohlas.platform.deadletter;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.messaging.Patience;

/** Keeps what a consumer of this service could not handle, so that an operator can look at it and send it again. */
@ApplicationScoped
class DeadLetterConsumer {

    private final DeadLetters letters;
    private final Patience patience;

    DeadLetterConsumer(DeadLetters letters, Patience patience) {
        this.letters = letters;
        this.patience = patience;
    }

    @Incoming("dead-letters")
    @RunOnVirtualThread
    void keep(byte[] body, IncomingRabbitMQMetadata message) {
        String queue = String.valueOf(message.getHeaders().get("x-first-death-queue"));
        Log.warnf(
                "Message %s of type %s was given up on by %s",
                message.getMessageId().orElse(""), message.getType().orElse(""), queue);
        patience.waitOut(() -> letters.keep(queue, body, message, null));
    }
}
