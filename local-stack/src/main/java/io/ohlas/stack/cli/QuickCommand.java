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
            "gateway",
            "k8s");

    private static final Pattern NEEDS_SERVERS =
            Pattern.compile("@Quarkus\\w*Test|SharedTestServers|PostgresServer|RabbitServer|MailSink|Suite\\.start");

    @Override
    public Integer call() {
        Path checkout = Home.checkout();
        String tests = Sources.of(checkout, MODULES).stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .filter(file -> !needsServers(file))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.joining(","));
        return new Program(
                        "quick",
                        List.of(
                                "mvn",
                                "--batch-mode",
                                "--quiet",
                                "-pl",
                                String.join(",", MODULES),
                                "test",
                                "-Dtest=" + tests,
                                "-Dsurefire.failIfNoSpecifiedTests=false"),
                        checkout,
                        Map.of(),
                        Home.folder().resolve("logs/quick.log"))
                .run(System.out::println);
    }

    private static boolean needsServers(Path file) {
        try {
            return NEEDS_SERVERS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
