package io.ohlas.stack.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import picocli.CommandLine.Command;

import io.ohlas.stack.Waiting;
import io.ohlas.stack.suite.Suite;

/** Stops all parts of the suite. */
@Command(name = "stop", description = "Stops the suite; its data stays.")
final class StopCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_WITH_STARTER = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(20);

    private final RunFolder run = new RunFolder();

    @Override
    public void run() {
        Optional<ProcessHandle> starter = run.starter();
        starter.ifPresent(process -> end(process, PATIENCE_WITH_STARTER));
        System.out.println(stop() || starter.isPresent() ? "Stopped." : "Nothing was running.");
    }

    /** Whether there was something to stop. */
    boolean stop() {
        Optional<ProcessHandle> supervisor = run.supervisor();
        supervisor.ifPresent(process -> end(process, PATIENCE));
        // A supervisor that was killed left its parts behind.
        boolean wasRunning = supervisor.isPresent() || !run.processes().isEmpty();
        endAll(name -> Suite.SERVICES.stream().anyMatch(name::startsWith));
        endAll(name -> true);
        run.clear();
        return wasRunning;
    }

    /** Those of that name at once: services go before what they need to end well. */
    private void endAll(Predicate<String> which) {
        List<ProcessHandle> left = run.processes().entrySet().stream()
                .filter(process -> which.test(process.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        left.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        left.forEach(process -> end(process, PATIENCE_WITH_ORPHANS));
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!Waiting.until(patience, () -> !ProcessMark.runs(process))) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Waiting.until(Duration.ofSeconds(5), () -> !ProcessMark.runs(process));
        }
    }
}
