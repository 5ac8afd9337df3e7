package io.ohlas.acceptance.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** What the operations of the API take and tell, as written in {@code visibility.yaml}. */
record Table(
        Map<String, String> addresses,
        Map<String, String> queries,
        Map<String, String> plain,
        Map<String, Entry> operations,
        @JsonProperty("left-out") Map<String, String> leftOut) {

    /** What an answer to somebody who may see the whole tenant holds. */
    enum Told {
        /** What was said in org units, or who said it. */
        @JsonProperty("units")
        WORDS_OF_UNITS,
        /** No words, but numbers that depend on the org units which somebody may see. */
        @JsonProperty("figures")
        FIGURES_OF_UNITS,
        /** Names that the tenant gave. */
        @JsonProperty("tenant")
        WORDS_OF_TENANT,
        @JsonProperty("nothing")
        NOTHING
    }

    /**
     * One operation.
     *
     * @param body a good one; null when it takes none
     * @param peopleOnly whether an API client of a tenant is refused whatever its role
     */
    record Entry(Told tells, JsonNode body, @JsonProperty("people-only") boolean peopleOnly) {}

    static Table read() {
        try (var file = Table.class.getResourceAsStream("/visibility.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, Table.class);
        } catch (IOException e) {
            throw new IllegalStateException("visibility.yaml cannot be read", e);
        }
    }

    Entry of(Operation operation) {
        return operations.get(operation.name());
    }

    /** Whether there is a reason not to ask the operation. */
    boolean leavesOut(Operation operation) {
        return leftOut.containsKey(operation.name());
    }

    /** What must be written into the table before the operation can be asked; empty when it is all there. */
    List<String> lacks(Operation operation) {
        var lacking = new ArrayList<String>();
        Entry entry = of(operation);
        if (entry == null) {
            lacking.add("add '%s: { tells: <units, figures, tenant or nothing> }' to 'operations'"
                    .formatted(operation.name()));
        } else if (operation.takesBody() && entry.body() == null) {
            lacking.add("add 'body: <a good body>' to '%s' in 'operations'".formatted(operation.name()));
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path") && !knows(parameter)) {
                lacking.add("add '%s: <kind of thing>' to 'addresses'".formatted(parameter.address()));
            } else if (parameter.in().equals("query") && !knows(parameter)) {
                lacking.add("add '%s' to 'queries' with the kind of thing that it names, or to 'plain' if it names none"
                        .formatted(parameter.name()));
            }
        }
        return lacking;
    }

    /** The kind of thing that a parameter names; null for none. */
    Thing thing(Operation.Parameter parameter) {
        String kind =
                switch (parameter.in()) {
                    case "path" -> addresses.get(parameter.address());
                    case "query" -> queries.get(parameter.name());
                    default -> null;
                };
        return kind == null ? null : Thing.of(kind);
    }

    private boolean knows(Operation.Parameter parameter) {
        return thing(parameter) != null || plain.containsKey(parameter.name());
    }
}
