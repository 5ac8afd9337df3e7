package io.ohlas.platform.messaging;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.smallrye.common.annotation.Identifier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How every queue is declared. All of it is explicit because brokers differ in their defaults: 3.10 redelivers a
 * poisoned message without end, 4.0 stops at 21 attempts.
 */
@ApplicationScoped
class QueueArguments {

    static final String DEAD_LETTERS = "ohlas.dead-letters";

    private static final int ATTEMPTS = 20;

    @Produces
    @Identifier("event-queue")
    Map<String, Object> eventQueue(@ConfigProperty(name = "quarkus.application.name") String service) {
        return Map.of(
                "x-queue-type", "quorum",
                "x-delivery-limit", ATTEMPTS,
                "x-dead-letter-exchange", DEAD_LETTERS,
                "x-dead-letter-routing-key", service);
    }

    @Produces
    @Identifier("dead-letter-queue")
    Map<String, Object> deadLetterQueue() {
        return Map.of("x-queue-type", "quorum");
    }
}
