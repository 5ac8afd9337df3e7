package io.ohlas.platform.messaging;

import java.util.Objects;
import java.util.UUID;

import io.ohlas.platform.time.UuidV7;
import io.ohlas.platform.trace.Trace;

/**
 * One event as it is stored for publication; the columns of table {@code outbox}. A write path that speaks SQL inserts
 * these itself and calls {@link OutboxRelay#nudge()} after its commit.
 *
 * @param traceparent the trace that the event comes from; null when it comes from none
 */
public record OutboxEntry(
        UUID messageId, UUID tenantId, String type, String aggregate, long sequence, String body, String traceparent) {

    /** @param event a record carrying {@link EventType} */
    public static OutboxEntry of(EventJson json, UUID tenantId, Record event, Object aggregate, long sequence) {
        EventType type = Objects.requireNonNull(
                event.getClass().getAnnotation(EventType.class), () -> event.getClass() + " lacks @EventType");
        return new OutboxEntry(
                UuidV7.next(),
                tenantId,
                type.value(),
                String.valueOf(aggregate),
                sequence,
                json.write(event),
                Trace.current());
    }
}
