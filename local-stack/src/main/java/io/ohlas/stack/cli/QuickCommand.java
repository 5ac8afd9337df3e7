package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;

import io.ohlas.stack.Home;
import io.ohlas.stack.Program;

/** Checks the format and runs the tests that need no server. */
@Command(name = "quick", description = "Checks the format and runs the tests that need no server.")
final class QuickCommand implements Callable<Integer> {

    private static final List<String> MODULES = List.of(
            "contracts",
            "local-stack",
            "platform",
            "survey-service",
            "scoring-service",
            "alert-service",
            "console",
            "gateway",
            "k8s");

    private static final Pattern NEEDS_SERVERS =
            Pattern.compile("@Quarkus\\w*Test|SharedTestServers|PostgresServer|RabbitServer|MailSink|Suite\\.start");

    /** 0 when the format is right and all of those tests passed. */
    @Override
    public Integer call() {
        Path checkout = Home.checkout();
        long since = System.nanoTime();
        String tests = Sources.tests(checkout, MODULES).stream()
                .filter(file -> !needsServers(file))
                .map(Sources::className)
                .collect(Collectors.joining(","));
        TestReports.delete(checkout);
        placeForConsole(checkout);
        int code = new Program(
                        "quick",
                        List.of(
                                "mvn",
                                "--batch-mode",
                                "--quiet",
                                "--fail-at-end",
                                "-pl",
                                String.join(",", MODULES),
                                "test",
                                "-Dconsole.skip=true",
                                "-Dtest=" + tests,
                                "-Dsurefire.failIfNoSpecifiedTests=false"),
                        checkout,
                        Map.of(),
                        Home.folder().resolve("logs/quick.log"))
                .run(System.out::println);
        TestReports reports = TestReports.read(checkout);
        System.out.printf(
                "%d passed, %d failed in %d s%n",
                reports.passed(),
                code == 0 ? reports.failed() : Math.max(1, reports.failed()),
                (System.nanoTime() - since) / 1_000_000_000);
        return code;
    }

    // The gateway is built with the console, whose own build takes Node and a minute: an empty one will do.
    private static void placeForConsole(Path checkout) {
        try {
            Files.createDirectories(checkout.resolve("console/target/classes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean needsServers(Path file) {
        try {
            return NEEDS_SERVERS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
