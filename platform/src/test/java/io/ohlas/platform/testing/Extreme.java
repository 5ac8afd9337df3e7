package io.ohlas.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The ends of what an event's schema allows. A text with a pattern is one of the schema's own {@code examples}, of which
 * the first is the least and the last the most, or a key.
 */
public enum Extreme {
    /** All that can be there, as long, as much and as late as it can be, of characters that take most room. */
    MOST,
    /** All that can be there, as short, as little and as early as it can be; one of each that there may be several of. */
    LEAST,
    /** No more than must be there. */
    NOTHING;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String KEY = "^[A-Za-z0-9._~-]{1,64}$";
    private static final int LONGEST_KEY = 64;
    private static final int WITHOUT_BOUND = 3;

    /** Such an event; ids are random, and texts that are not examples are unlike each other. */
    public ObjectNode event(String type) {
        return (ObjectNode) value(Contracts.schema(type));
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("enum")) {
            return choice(schema.get("enum"));
        }
        JsonNode type = schema.get("type");
        if (type.isArray() && this == NOTHING) {
            return JSON.nullNode();
        }
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "string" -> JSON.textNode(text(schema));
            case "boolean" -> JSON.booleanNode(this == MOST);
            case "integer" ->
                this == MOST
                        ? JSON.numberNode(schema.path("maximum").asInt(Integer.MAX_VALUE))
                        : JSON.numberNode(schema.path("minimum").asInt(Integer.MIN_VALUE));
            default -> throw new IllegalStateException("No extreme is known of " + schema);
        };
    }

    private JsonNode choice(JsonNode values) {
        var known = new ArrayList<JsonNode>();
        values.forEach(known::add);
        if (this == NOTHING && known.contains(JSON.nullNode())) {
            return JSON.nullNode();
        }
        known.remove(JSON.nullNode());
        return this == MOST ? known.getLast() : known.getFirst();
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (this != NOTHING || required.contains(property.getKey())) {
                object.set(property.getKey(), value(property.getValue()));
            }
        });
        JsonNode named = schema.path("additionalProperties");
        if (named.isObject()) {
            for (int i = 0; i < count(schema.path("maxProperties").asInt(WITHOUT_BOUND), 0); i++) {
                object.set(key(), value(named));
            }
        }
        return object;
    }

    private JsonNode array(JsonNode schema) {
        var array = JSON.arrayNode();
        JsonNode items = schema.get("items");
        int most = schema.path("maxItems").asInt(WITHOUT_BOUND);
        int count = count(most, schema.path("minItems").asInt(0));
        if (items.has("enum")) {
            // Each once: such a list is a set.
            items.get("enum").forEach(value -> {
                if (array.size() < count) {
                    array.add(value);
                }
            });
            return array;
        }
        IntStream.range(0, count).forEach(i -> array.add(value(items)));
        return array;
    }

    private int count(int most, int least) {
        return switch (this) {
            case MOST -> most;
            case LEAST -> Math.max(1, least);
            case NOTHING -> least;
        };
    }

    private String text(JsonNode schema) {
        if (schema.has("examples")) {
            JsonNode examples = schema.get("examples");
            return examples.get(this == MOST ? examples.size() - 1 : 0).asText();
        }
        if (schema.has("pattern")) {
            if (!schema.get("pattern").asText().equals(KEY)) {
                throw new IllegalStateException("A text with a pattern needs examples: " + schema);
            }
            return key();
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date-time" -> this == MOST ? "9999-12-31T23:59:59.999999Z" : "0001-01-01T00:00:00Z";
            default ->
                words(
                        this == MOST
                                ? schema.path("maxLength").asInt(LONGEST_KEY)
                                : schema.path("minLength").asInt(0));
        };
    }

    private String key() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-";
        var key = new StringBuilder();
        ThreadLocalRandom.current()
                .ints(this == MOST ? LONGEST_KEY : 1, 0, letters.length())
                .forEach(letter -> key.append(letters.charAt(letter)));
        return key.toString();
    }

    // Characters of four bytes, two units of Java each; in no order, so that nothing packs them.
    private static String words(int length) {
        var words = new StringBuilder();
        ThreadLocalRandom.current().ints(length, 0x20000, 0x2A6D0).forEach(words::appendCodePoint);
        return words.toString();
    }

    /** All of one type. */
    public static List<ObjectNode> events(String type) {
        return List.of(MOST.event(type), LEAST.event(type), NOTHING.event(type));
    }
}
