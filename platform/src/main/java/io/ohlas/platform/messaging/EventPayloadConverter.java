package io.ohlas.platform.messaging;

import java.lang.reflect.Type;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.MessageConverter;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Lets an {@code @Incoming} method declare its own event record instead of bytes. A body that does not fit the record
 * fails the message, which its queue then dead-letters.
 */
@ApplicationScoped
class EventPayloadConverter implements MessageConverter {

    private final EventJson json;

    EventPayloadConverter(EventJson json) {
        this.json = json;
    }

    @Override
    public boolean canConvert(Message<?> in, Type target) {
        return in.getPayload() instanceof byte[]
                && target instanceof Class<?> type
                && type.isAnnotationPresent(EventType.class);
    }

    @Override
    public Message<?> convert(Message<?> in, Type target) {
        return in.withPayload(json.read((byte[]) in.getPayload(), (Class<?>) target));
    }
}
