package io.ohlas.gateway.openapi;

import java.util.Iterator;
import java.util.Map.Entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The services' documents as one. Schemas keep their names behind that of their service, since two services may call
 * different things the same.
 */
final class WholeDocument {

    private static final String REFERENCE = "#/components/schemas/";

    private final ObjectNode whole = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

    WholeDocument(String server) {
        whole.put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Ohlas")
                .put("version", "1")
                .put("description", "Hear every customer, act within the hour, prove that it helped.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        whole.putArray("servers").addObject().put("url", server);
        whole.putArray("security").addObject().putArray("bearer");
        whole.set("paths", paths);
        ObjectNode components = whole.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "A token from /auth/realms/ohlas/protocol/openid-connect/token");
    }

    /** Adds a service's operations; those outside the public API are left out. */
    void add(String service, ObjectNode document) {
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.set(service + "." + schema.getKey(), renamed(service, schema.getValue())));
        document.path("paths").properties().stream()
                .filter(path -> isPublic(path.getKey()))
                .forEach(path -> operations(path.getKey()).setAll((ObjectNode) renamed(service, path.getValue())));
    }

    ObjectNode json() {
        return whole;
    }

    private ObjectNode operations(String path) {
        return paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/api/");
    }

    // Each service names its security scheme in its own way; the whole has one, stated once above.
    private static JsonNode renamed(String service, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                for (Iterator<Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
                    Entry<String, JsonNode> field = fields.next();
                    if (!field.getKey().equals("security") || !field.getValue().isArray()) {
                        copy.set(field.getKey(), renamed(service, field.getValue()));
                    }
                }
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(renamed(service, item)));
                yield copy;
            }
            case TextNode text
            when text.textValue().startsWith(REFERENCE) ->
                TextNode.valueOf(REFERENCE + service + "." + text.textValue().substring(REFERENCE.length()));
            default -> node;
        };
    }
}
