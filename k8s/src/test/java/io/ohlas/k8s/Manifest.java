package io.ohlas.k8s;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** One rendered document. Missing nodes read as empty, so an assertion names what is not there. */
record Manifest(JsonNode tree) {
    String kind() {
        return tree.path("kind").asText();
    }

    String type() {
        return tree.path("apiVersion").asText() + "/" + kind();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    String label(String key) {
        return tree.path("metadata").path("labels").path(key).asText();
    }

    JsonNode spec() {
        return tree.path("spec");
    }

    /** The pod that a deployment, or an operator on its behalf, runs; missing for what runs nothing. */
    JsonNode pod() {
        return switch (kind()) {
            case "Deployment" -> spec().at("/template/spec");
            case "RabbitmqCluster" -> spec().at("/override/statefulSet/spec/template/spec");
            case "Keycloak" -> spec().at("/unsupported/podTemplate/spec");
            default -> tree.path("runs no pod that is described here");
        };
    }

    /** The single container of a service. */
    JsonNode container() {
        return pod().path("containers").path(0);
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    /** Whether a label selector's matchLabels fit the pod that the manifest's template makes. */
    boolean isSelectedBy(JsonNode matchLabels) {
        JsonNode labels = spec().at("/template/metadata/labels");
        return matchLabels.properties().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey())));
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
