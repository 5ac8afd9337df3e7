package io.ohlas.platform.messaging;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Events on the wire: unknown fields are ignored, since a released schema gains optional fields. */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper json;

    EventJson(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public String write(Record event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event cannot be written as JSON: " + event.getClass(), e);
        }
    }

    /** @throws IllegalArgumentException when the body is not JSON or does not fit the record */
    public <T> T read(byte[] body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("Body does not fit " + type.getSimpleName(), e);
        }
    }
}
