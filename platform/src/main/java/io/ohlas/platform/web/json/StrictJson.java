package io.ohlas.platform.web.json;

import java.time.Instant;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** Takes JSON at its word: "3" is not a number, 3.7 is not a count, and a value is never silently changed to fit. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** After Quarkus has registered its own readers, which these replace. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void customize(ObjectMapper json) {
        json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        // Of two values for one field, or two bodies in a row, one would be lost in silence.
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.registerModule(new SimpleModule()
                .addDeserializer(Instant.class, new StrictInstant())
                .addDeserializer(String.class, new StrictText())
                .addKeyDeserializer(String.class, new StrictText.Key()));
    }
}
