package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.ohlas.stack.Folders;
import io.ohlas.stack.Home;
import io.ohlas.stack.Program;
import io.ohlas.stack.Trouble;
import io.ohlas.stack.suite.Suite;

/** Packages the services, unless nothing changed since the last time. */
final class Build {

    private static final List<String> MODULES = List.of(
            "contracts", "platform", "survey-service", "scoring-service", "alert-service", "console", "gateway");

    private static final Pattern STEP = Pattern.compile("\\[INFO] Building (\\S+) \\S+ +(\\[\\d+/\\d+])");

    private static final Pattern UNREACHABLE = Pattern.compile(
            "Could not transfer|Could not resolve|cannot be resolved|Unknown host|Network is unreachable|Connection refused|ENOTFOUND|EAI_AGAIN|ECONNREFUSED",
            Pattern.CASE_INSENSITIVE);

    private final Path checkout = Home.checkout();
    private final Path apps = Home.folder().resolve("apps");
    private final Path mark = apps.resolve("sources.sha256");
    private final Path log = Home.folder().resolve("logs/build.log");

    /** Leaves a copy of each packaged service, which a later build of the checkout does not disturb. */
    void packageServices(Map<String, String> environment, Consumer<String> progress) {
        String digest = Sources.digest(checkout, MODULES);
        if (isBuilt(digest)) {
            return;
        }
        progress.accept("Building the suite; the first time this takes some minutes (log: %s)".formatted(log));
        Program maven = new Program("The build", command(), checkout, environment, log);
        int code = maven.run(line -> report(line, progress));
        if (code != 0) {
            String errors = firstErrors();
            String advice = UNREACHABLE.matcher(errors).find()
                    ? "Something cannot be fetched: connect this machine to the network, then try again."
                    : "Mend that, then try again.";
            throw new Trouble(
                    "The build failed. The first lines that say why:%n%s%n%s (log: %s)".formatted(errors, advice, log));
        }
        // Gone while the copies are of two builds, so that an interruption leaves none that counts as built.
        forget();
        Suite.SERVICES.forEach(this::takeCopy);
        write(digest);
    }

    private List<String> command() {
        return List.of(
                "mvn",
                "--batch-mode",
                TestCommand.MODULES_AT_ONCE,
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "-pl",
                String.join(",", Suite.SERVICES),
                "-am",
                "package");
    }

    private boolean isBuilt(String digest) {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String digest) {
        try {
            Files.writeString(mark, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeCopy(String service) {
        Path built = checkout.resolve(service).resolve("target/quarkus-app");
        Path copy = apps.resolve(service);
        Folders.delete(copy);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(built.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String firstErrors() {
        try (Stream<String> lines = Files.lines(log)) {
            return String.join(
                    System.lineSeparator(),
                    lines.filter(line -> line.startsWith("[ERROR]") || line.startsWith("npm error"))
                            .limit(8)
                            .toList());
        } catch (IOException e) {
            return "";
        }
    }

    private static void report(String line, Consumer<String> progress) {
        Matcher step = STEP.matcher(line);
        if (step.find()) {
            progress.accept("  %s %s".formatted(step.group(2), step.group(1)));
        }
    }
}
