package io.ohlas.platform.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of an OpenAPI document, with bodies that each would take as far as its schema tells. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final JsonNode document;

    /** @param document as the service serves it */
    Operations(String document) {
        try {
            this.document = new ObjectMapper().readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The description is not JSON", e);
        }
    }

    /**
     * @param parameters name to where it stands: path, query or header
     * @param mediaType of the body, JSON where there is a choice; null when it takes none
     * @param body null when it takes none, or none of JSON
     */
    record Operation(String method, String path, Map<String, String> parameters, String mediaType, JsonNode body) {

        boolean takesBody() {
            return mediaType != null;
        }

        String name() {
            return method + " " + path;
        }
    }

    List<Operation> all() {
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .forEach(each ->
                        operations.add(operation(path.getKey(), each.getKey(), path.getValue(), each.getValue()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode shared, JsonNode operation) {
        var parameters = new LinkedHashMap<String, String>();
        for (JsonNode place : List.of(shared, operation)) {
            place.path("parameters").forEach(each -> {
                JsonNode parameter = resolved(each);
                parameters.put(
                        parameter.get("name").asText(), parameter.get("in").asText());
            });
        }
        var content = resolved(operation.path("requestBody")).path("content").properties().stream()
                .max(Comparator.comparing(each -> each.getKey().contains("json")));
        return new Operation(
                method.toUpperCase(),
                path,
                parameters,
                content.map(Map.Entry::getKey).orElse(null),
                content.filter(each -> each.getKey().contains("json"))
                        .map(each -> plausible(each.getValue().path("schema"), 0))
                        .orElse(null));
    }

    private JsonNode plausible(JsonNode any, int depth) {
        JsonNode schema = resolved(any);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (depth > DEEPEST ? "" : type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> JSON.arrayNode().add(plausible(schema.path("items"), depth + 1));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            case "string" -> JSON.textNode(text(schema.path("format").asText()));
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), plausible(each.getValue(), depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("en", plausible(schema.get("additionalProperties"), depth + 1));
        }
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T10:00:00Z";
            case "duration" -> "PT1H";
            case "local-time" -> "10:00";
            default -> "x";
        };
    }

    // OpenAPI 3.1 names one type, or several of which one is null.
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElse("");
        }
        return type.asText(schema.has("properties") ? "object" : "");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode each : found.path(choice)) {
                if (!each.path("type").asText().equals("null")) {
                    return resolved(each);
                }
            }
        }
        return found;
    }
}
