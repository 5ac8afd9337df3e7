package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Docker or Podman on this machine: runs what the system's packages do not give. */
public final class ContainerEngine {

    private static final int PATIENCE_SECONDS = 10;

    private final Path program;

    ContainerEngine(Path program) {
        this.program = program;
    }

    /** The first of the two that is on the path and works for us; a client alone, without its daemon, does not. */
    public static Optional<ContainerEngine> find() {
        return Stream.of("docker", "podman")
                .flatMap(name -> Program.find(name).stream())
                .map(ContainerEngine::new)
                .filter(engine -> engine.succeeds("info"))
                .findFirst();
    }

    /**
     * The command that runs {@code image} in the foreground as ourselves, in the machine's own network.
     *
     * @param folder is there under the same name
     */
    List<String> run(String container, String image, Path folder, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(program.toString(), "run", "--rm", "--name", container));
        command.addAll(List.of("--network", "host", "--volume", "%1$s:%1$s".formatted(folder)));
        if (program.endsWith("podman")) {
            command.add("--userns=keep-id");
        } else {
            command.addAll(List.of("--user", "%s:%s".formatted(owner(folder, "uid"), owner(folder, "gid"))));
        }
        new TreeMap<>(environment).forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.add(image);
        return command;
    }

    /** Ends a container at once; nothing happens when there is none of that name. */
    void remove(String container) {
        succeeds("rm", "--force", container);
    }

    private boolean succeeds(String... arguments) {
        try {
            var command = new ArrayList<>(List.of(program.toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Object owner(Path folder, String attribute) {
        try {
            return Files.getAttribute(folder, "unix:" + attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
