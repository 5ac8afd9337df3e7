package io.ohlas.stack.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Newer versions of the platform, the libraries and the plugins: each has a property in the first pom. */
public final class MavenUpdates implements Updates {

    private static final Pattern NEWER = Pattern.compile("\\$\\{(\\S+)\\.version} [. ]*(\\S+) -> (\\S+)");
    private static final Pattern UNRESOLVED = Pattern.compile(
            "Could not (?:resolve|find|transfer)|Non-resolvable|PluginResolutionException|was not found in");

    private final Copy copy;
    private final String module;
    private final String tests;

    /**
     * @param module whose tests are run
     * @param tests names of its test classes, with commas between them
     */
    public MavenUpdates(Copy copy, String module, String tests) {
        this.copy = copy;
        this.module = module;
        this.tests = tests;
    }

    @Override
    public List<Update> list() {
        var output = new ArrayList<String>();
        copy.program(
                        "versions-maven",
                        copy.folder(),
                        List.of(
                                "mvn",
                                "--batch-mode",
                                "--non-recursive",
                                "--activate-profiles=reports",
                                "versions:display-property-updates",
                                "-Dversions.outputLineWidth=200"),
                        output::add)
                .orFail("Maven cannot say which newer versions there are. Is there a network?");
        return read(output);
    }

    /** What the versions plugin said. */
    static List<Update> read(List<String> output) {
        return output.stream()
                .map(NEWER::matcher)
                .filter(Matcher::find)
                .map(line -> new Update(line.group(1), line.group(2), line.group(3)))
                .sorted(Comparator.comparing(Update::name))
                .toList();
    }

    @Override
    public Verdict attempt(Update update) {
        String version = "-D%s.version=%s".formatted(update.name(), update.newest());
        var build = copy.program(
                "versions-%s-build".formatted(update.name()),
                copy.folder(),
                List.of(
                        "mvn",
                        "--batch-mode",
                        "--activate-profiles=reports",
                        version,
                        "-Dconsole.skip=true",
                        "-DskipTests",
                        "package"),
                line -> {});
        if (!build.succeeded()) {
            return isUnresolved(build.log()) ? Verdict.NOT_FOUND : Verdict.NOT_BUILT;
        }
        boolean passed = copy.program(
                        "versions-%s-test".formatted(update.name()),
                        copy.folder(),
                        List.of(
                                "mvn",
                                "--batch-mode",
                                version,
                                "-Dconsole.skip=true",
                                "-Dtest=" + tests,
                                "-Dsurefire.failIfNoSpecifiedTests=false",
                                "--projects",
                                module,
                                "--also-make",
                                "package"),
                        line -> {})
                .succeeded();
        return passed ? Verdict.GOOD : Verdict.TESTS_FAILED;
    }

    private static boolean isUnresolved(Path log) {
        try {
            return UNRESOLVED.matcher(Files.readString(log)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
