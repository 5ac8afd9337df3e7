package io.ohlas.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A way to install the suite, rendered once for all tests. */
enum Overlay {
    LOCAL,
    PRODUCTION;

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<Overlay, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    List<Manifest> manifests() {
        return RENDERED.computeIfAbsent(this, overlay -> read(Kubectl.kustomize(overlay.folder())));
    }

    Stream<Manifest> of(String kind) {
        return manifests().stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest one(String kind, String name) {
        return of(kind).filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The deployments of the four services: parts made by operators and the local mail sink are not among them. */
    Stream<Manifest> services() {
        return of("Deployment").filter(manifest -> manifest.label("app.kubernetes.io/component")
                .equals("service"));
    }

    private Path folder() {
        return Path.of("overlays", name().toLowerCase(Locale.ROOT));
    }

    private static List<Manifest> read(String documents) {
        try (var nodes = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
            return nodes.readAll().stream().map(Manifest::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
