package io.ohlas.stack.cli;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;

import io.ohlas.stack.Waiting;

/** Stops all parts of the suite. */
@Command(name = "stop", description = "Stops the suite; its data stays.")
final class StopCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunFolder run = new RunFolder();

    @Override
    public void run() {
        System.out.println(stop() ? "Stopped." : "Nothing was running.");
    }

    /** Whether there was something to stop. */
    boolean stop() {
        Optional<ProcessHandle> supervisor = run.supervisor();
        supervisor.ifPresent(process -> end(process, PATIENCE));
        // A supervisor that was killed left its parts behind.
        Map<String, ProcessHandle> left = run.processes();
        left.forEach((name, process) -> {
            process.descendants().forEach(ProcessHandle::destroy);
            end(process, Duration.ofSeconds(20));
        });
        run.clear();
        return supervisor.isPresent() || !left.isEmpty();
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!Waiting.until(patience, () -> !process.isAlive())) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Waiting.until(Duration.ofSeconds(5), () -> !process.isAlive());
        }
    }
}
