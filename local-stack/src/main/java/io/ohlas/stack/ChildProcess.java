package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that runs as a child of this process, with its output in a file. */
public final class ChildProcess {

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts {@code command} with {@code environment} added to ours; its output is appended to {@code log}. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new PartFailed(name, "it cannot be run: " + e.getMessage(), log);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process itself, for whoever wants to be told of its end. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Sends a signal by its short name: INT, TERM, STOP, CONT. */
    public void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks by signal to end, and kills after {@code patience}. */
    public void stop(String signal, Duration patience) {
        if (isAlive()) {
            signal(signal);
        }
        if (!awaitExit(patience)) {
            kill();
        }
    }

    /** Ends it and what it started at once, as a crash would. Returns when all are gone. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitExit(Duration.ofSeconds(10));
        Waiting.until(Duration.ofSeconds(10), () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Whether it ended within {@code patience}. */
    public boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until {@code ready}. @throws PartFailed when the process ends before that or {@code patience} runs out */
    public void awaitReady(Duration patience, Waiting.Condition ready) {
        boolean isReady = Waiting.until(patience, () -> !isAlive() || ready.holds());
        if (!isAlive()) {
            throw new PartFailed(name, "it ended while starting (exit code %d)".formatted(process.exitValue()), log);
        }
        if (!isReady) {
            throw new PartFailed(name, "it was not ready after %d s".formatted(patience.toSeconds()), log);
        }
    }
}
