package io.ohlas.stack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

import io.ohlas.stack.Folders;
import io.ohlas.stack.Home;
import io.ohlas.stack.Program;
import io.ohlas.stack.Trouble;

/** Runs a benchmark of module bench in a JVM of its own, against a suite of its own. */
@Command(name = "bench", description = "Measures the suite, e.g. ./ohlas bench ingest.")
final class BenchCommand implements Callable<Integer> {

    @Parameters(index = "0", description = "Name of the benchmark; its own options follow.")
    private String benchmark;

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> names = names();
        if (!names.contains(benchmark)) {
            throw new Trouble(
                    "There is no benchmark %s, but there are: %s.".formatted(benchmark, String.join(", ", names)));
        }
        Map<String, String> environment = new Prerequisites().forSuite();
        new Build().packageServices(environment, System.out::println);
        Path log = Home.folder().resolve("logs/bench-build.log");
        int built = new Program(
                        "The benchmark",
                        List.of("mvn", "--batch-mode", "-pl", "bench", "-am", "-Dmaven.test.skip=true", "package"),
                        Home.checkout(),
                        environment,
                        log)
                .run(line -> {});
        if (built != 0) {
            throw new Trouble("The benchmark cannot be built (log: %s).".formatted(log));
        }
        Path folder = Home.folder().resolve("bench");
        Folders.delete(folder);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp", "bench/target/*:bench/target/lib/*", "io.ohlas.bench.Bench"));
        command.add(benchmark);
        command.addAll(options);
        command.addAll(List.of("--folder", folder.toString()));
        return new Program(
                        "The benchmark",
                        command,
                        Home.checkout(),
                        environment,
                        Home.folder().resolve("logs/bench.log"))
                .run(System.out::println);
    }

    /** Each is a class in the module of that name. */
    private static List<String> names() {
        Pattern file = Pattern.compile("([A-Z][a-z]+)Bench[.]java");
        return Sources.of(Home.checkout(), List.of("bench")).stream()
                .map(path -> file.matcher(path.getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> name.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }
}
