package io.ohlas.acceptance.access;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** An operation as the OpenAPI document describes it. */
record Operation(String method, String path, List<Parameter> parameters, boolean takesBody, boolean streams) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    /**
     * One parameter.
     *
     * @param address of a parameter of the path, the path up to it and including it
     */
    record Parameter(String name, String in, String address, boolean required) {}

    /** Of the whole document. */
    static List<Operation> of(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .forEach(each -> operations.add(of(each.getKey(), path.getKey(), each.getValue()))));
        return operations;
    }

    private static Operation of(String method, String path, JsonNode described) {
        var parameters = new ArrayList<Parameter>();
        described.path("parameters").forEach(each -> {
            String name = each.get("name").asText();
            String slot = "{" + name + "}";
            String in = each.get("in").asText();
            String address = in.equals("path") ? path.substring(0, path.indexOf(slot) + slot.length()) : null;
            parameters.add(
                    new Parameter(name, in, address, each.path("required").asBoolean()));
        });
        return new Operation(
                method.toUpperCase(),
                path,
                parameters,
                described.has("requestBody"),
                described.at("/responses/200/content").has("text/event-stream"));
    }

    /** Those that read come first, those that take away last. */
    int place() {
        return METHODS.indexOf(method.toLowerCase());
    }

    /** As in the table of roles. */
    String name() {
        return method + " " + path;
    }

    /** What comes into being by being named: an unknown name is no refusal. */
    boolean makes() {
        return method.equals("PUT");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean removes() {
        return method.equals("DELETE");
    }
}
