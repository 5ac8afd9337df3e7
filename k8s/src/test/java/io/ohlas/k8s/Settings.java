package io.ohlas.k8s;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** The environment of a service's container. */
final class Settings {
    private Settings() {}

    /** A literal value (empty when it comes from elsewhere) and the secret that holds it (empty when none does). */
    record Setting(String name, String value, String secret) {}

    static Map<String, Setting> of(Manifest service) {
        var settings = new TreeMap<String, Setting>();
        Manifest.each(service.container().path("env")).map(Settings::read).forEach(setting -> {
            if (settings.put(setting.name(), setting) != null) {
                throw new IllegalStateException(service + " sets " + setting.name() + " twice");
            }
        });
        return settings;
    }

    private static Setting read(JsonNode entry) {
        return new Setting(
                entry.path("name").asText(),
                entry.path("value").asText(),
                entry.at("/valueFrom/secretKeyRef/name").asText());
    }
}
