package io.ohlas.stack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.ohlas.stack.Home;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.versions.Copy;
import io.ohlas.stack.versions.MavenUpdates;
import io.ohlas.stack.versions.NpmUpdates;
import io.ohlas.stack.versions.Update;
import io.ohlas.stack.versions.Updates;

/** Tells which newer versions there are of what the suite is built from, and whether they would do. */
@Command(name = "versions", description = "Lists newer versions of what the suite is built from, and tries them.")
final class VersionsCommand implements Callable<Integer> {

    private static final String ROW = "%-36s %-12s %-12s %-9s %-7s %s%n";
    private static final List<String> UNTRIED = List.of("", "", "");

    private final Path checkout = Home.checkout();

    @Option(
            names = "--try",
            arity = "0..1",
            paramLabel = "MODULE",
            fallbackValue = "platform",
            description =
                    "Builds a copy of the suite with each newer version, one at a time, and runs the tests of this"
                            + " module (platform if none is named), for npm packages those of the console.")
    private String module;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these, by the names in the list.")
    private List<String> only = List.of();

    /** 0 whatever was found: a newer version that does not fit is news, and no failure. */
    @Override
    public Integer call() {
        if (module != null && !Files.isRegularFile(checkout.resolve(module).resolve("pom.xml"))) {
            throw new Trouble("There is no module %s. Modules are the folders with a pom.xml.".formatted(module));
        }
        Path folder = Home.folder().resolve("versions");
        Copy copy = Copy.of(checkout, folder, Home.folder().resolve("logs"), Home.programs(), environment());
        System.out.printf(ROW, "name", "current", "newest", "resolves", "builds", "tests");
        show(new MavenUpdates(copy, module, tests()));
        show(new NpmUpdates(copy));
        if (module != null) {
            System.out.printf("Logs: %s%n", Home.folder().resolve("logs/versions-*.log"));
        }
        return 0;
    }

    private void show(Updates updates) {
        for (Update update : updates.list()) {
            if (!only.isEmpty() && !only.contains(update.name())) {
                continue;
            }
            var cells = new ArrayList<>(List.of(update.name(), update.current(), update.newest()));
            cells.addAll(module == null ? UNTRIED : updates.attempt(update).cells());
            System.out.printf(ROW, cells.toArray());
        }
    }

    private Map<String, String> environment() {
        return module == null ? new Node().environment() : new Prerequisites().forTestsWithServers();
    }

    private String tests() {
        return module == null
                ? ""
                : Sources.tests(checkout, List.of(module)).stream()
                        .map(Sources::className)
                        .collect(Collectors.joining(","));
    }
}
