package io.ohlas.stack.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Newer versions of what the console is built from. */
public final class NpmUpdates implements Updates {

    private static final List<String> MANIFESTS = List.of("package.json", "package-lock.json");

    private final Copy copy;
    private final Path console;

    public NpmUpdates(Copy copy) {
        this.copy = copy;
        this.console = copy.folder().resolve("console");
    }

    @Override
    public List<Update> list() {
        // Of tools that are not installed npm says nothing.
        copy.program("versions-npm-install", console, List.of("npm", "ci", "--no-audit", "--no-fund"), line -> {})
                .orFail("npm cannot install the console's packages. Is there a network?");
        var output = new ArrayList<String>();
        // It ends with 1 when it finds something.
        run("versions-npm", output, "npm", "outdated", "--json");
        return read(String.join("\n", output), manifest());
    }

    /**
     * What npm said.
     *
     * @param manifest the console's package.json, whose versions are exact
     */
    static List<Update> read(String outdated, JsonNode manifest) {
        var updates = new ArrayList<Update>();
        json(outdated).properties().forEach(entry -> {
            String name = entry.getKey();
            String current = manifest.at("/dependencies")
                    .path(name)
                    .asText(manifest.at("/devDependencies").path(name).asText());
            String newest = entry.getValue().path("latest").asText();
            if (!newest.equals(current)) {
                updates.add(new Update(name, current, newest));
            }
        });
        updates.sort(Comparator.comparing(Update::name));
        return updates;
    }

    @Override
    public Verdict attempt(Update update) {
        copy.restore(MANIFESTS.stream().map("console/"::concat).toList());
        String log = "versions-%s".formatted(update.name().replace('/', '-'));
        if (!run(
                log + "-install",
                "npm",
                "install",
                "--save-exact",
                "--no-audit",
                "--no-fund",
                "%s@%s".formatted(update.name(), update.newest()))) {
            return Verdict.NOT_FOUND;
        }
        if (!run(log + "-lint", "npm", "run", "lint") || !run(log + "-build", "npm", "run", "build")) {
            return Verdict.NOT_BUILT;
        }
        return run(log + "-test", "npm", "test") ? Verdict.GOOD : Verdict.TESTS_FAILED;
    }

    private boolean run(String log, String... command) {
        return run(log, new ArrayList<>(), command);
    }

    private boolean run(String log, List<String> output, String... command) {
        return copy.program(log, console, List.of(command), output::add).succeeded();
    }

    private JsonNode manifest() {
        try {
            return json(Files.readString(console.resolve("package.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("npm did not say which newer versions there are: " + text, e);
        }
    }
}
