package io.ohlas.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** What the services promised each other: events by their wire names. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    /** Types of the events that a service takes. @param service as {@code contracts/index.json} names it */
    public static List<String> consumedBy(String service) {
        var types = new ArrayList<String>();
        read("index.json").get("events").properties().forEach(event -> {
            for (JsonNode consumer : event.getValue().get("consumers")) {
                if (consumer.asText().equals(service)) {
                    types.add(event.getKey());
                }
            }
        });
        return types;
    }

    public static ObjectNode example(String type) {
        return (ObjectNode) read(folder(type) + ".example.json");
    }

    public static JsonNode schema(String type) {
        return read(folder(type) + ".schema.json");
    }

    /** Where a body breaks the schema of its type, in words; empty when it keeps to it. */
    public static List<String> flaws(String type, JsonNode body) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema(type));
        return schema
                .validate(body, execution -> execution.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The folder and the version: survey.response-submitted/v1. */
    private static String folder(String type) {
        int version = type.lastIndexOf(".v");
        return type.substring(0, version) + "/" + type.substring(version + 1);
    }

    private static JsonNode read(String path) {
        try (var file = Contracts.class.getResourceAsStream("/contracts/" + path)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
