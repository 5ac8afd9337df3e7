package io.ohlas.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./ohlas bench} runs. */
@Command(
        name = "bench",
        description = "Measures the suite beside the limit of what it stands on.",
        subcommands = {IngestBench.class, IdleBench.class, ImportBench.class})
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
