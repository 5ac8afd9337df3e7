package io.ohlas.stack;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program that is run to its end.
 *
 * @param name tells people what it is
 * @param environment is added to ours
 * @param log gets its output, in place of that of an earlier run
 */
public record Program(String name, List<String> command, Path folder, Map<String, String> environment, Path log) {

    /** A program on the path. */
    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it. @throws PartFailed with {@code complaint} when it does not end with 0 */
    public void run(String complaint) {
        if (run(line -> {}) != 0) {
            throw new PartFailed(name, complaint, log);
        }
    }

    /** Runs it and hands on each line of its output as it comes; returns its exit code. */
    public int run(Consumer<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            var end = new Thread(() -> {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            });
            Runtime.getRuntime().addShutdownHook(end);
            copy(process, lines);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return code;
        } catch (IOException e) {
            throw new PartFailed(name, "it cannot be run: " + e.getMessage(), log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void copy(Process process, Consumer<String> lines) throws IOException {
        try (BufferedReader output = process.inputReader();
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                lines.accept(line);
            }
        }
    }
}
