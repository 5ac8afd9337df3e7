package io.ohlas.platform.messaging;

import java.util.UUID;

import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;

import io.ohlas.platform.trace.Trace;

/**
 * The envelope of a received event, from its AMQP properties.
 *
 * @param messageId the same at every delivery of the same event
 * @param sequence position among the events of the same aggregate; 0 when the event has no order
 * @param traceparent the trace that the event comes from (W3C Trace Context); null when its sender told none
 */
public record Delivery(UUID messageId, UUID tenantId, String type, long sequence, String traceparent) {

    /** @throws IllegalArgumentException when a property is missing or malformed: the message can never be handled */
    public static Delivery of(IncomingRabbitMQMetadata message) {
        return new Delivery(
                message.getMessageId().map(UUID::fromString).orElseThrow(() -> missing("message id")),
                message.getHeader("tenant", Object.class)
                        .map(tenant -> UUID.fromString(tenant.toString()))
                        .orElseThrow(() -> missing("tenant")),
                message.getType().orElseThrow(() -> missing("type")),
                message.getHeader("sequence", Number.class)
                        .map(Number::longValue)
                        .orElse(0L),
                message.getHeader(Trace.HEADER, Object.class)
                        .map(Object::toString)
                        .orElse(null));
    }

    private static IllegalArgumentException missing(String property) {
        return new IllegalArgumentException("Message carries no " + property);
    }
}
