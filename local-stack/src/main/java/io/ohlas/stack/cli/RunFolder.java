package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.ohlas.stack.Home;

/** What the supervisor in the background and the commands in the foreground tell each other: files in one folder. */
final class RunFolder {

    static final String READY = "READY";
    static final String FAILED = "FAILED";

    /** How the name of a process begins that is no part of its own. */
    static final String HELPER = "helper-";

    private final Path folder;
    private final Claim suite;
    private final Claim start;

    RunFolder() {
        this(Home.folder().resolve("run"));
    }

    RunFolder(Path folder) {
        this.folder = folder;
        this.suite = new Claim(folder, "supervisor");
        this.start = new Claim(folder, "start");
    }

    /** Claims the suite of this checkout for this process until it ends; false when another one has it. */
    boolean claim() {
        return suite.take();
    }

    /** Claims the work of starting it; false while another command is at it. */
    boolean claimStart() {
        return start.take();
    }

    /** The supervisor of this checkout's suite, if one runs. */
    Optional<ProcessHandle> supervisor() {
        return suite.holder();
    }

    /** The command that is just building and starting it, if there is one. */
    Optional<ProcessHandle> starter() {
        return start.holder();
    }

    /** Remembers a process under a name, so that it can be found when we are gone. */
    void remember(String name, ProcessHandle process) {
        write(name + ".pid", ProcessMark.of(process));
    }

    /** Forgets a process. */
    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The supervisor and the remembered processes that still run, by name. */
    Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> alive = new TreeMap<>();
        supervisor().ifPresent(process -> alive.put("supervisor", process));
        if (!Files.isDirectory(folder)) {
            return alive;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".pid"))
                    .forEach(file -> ProcessMark.read(file).ifPresent(process -> alive.put(nameOf(file), process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alive;
    }

    /** Forgets all processes and steps of the last run. */
    void clear() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            for (Path file : files.filter(file -> !file.toString().matches(".*[.](lock|holder)"))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a step to what a starting command shows. */
    synchronized void report(String step) {
        try {
            Files.writeString(
                    folder.resolve("progress"),
                    step + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> steps() {
        try {
            Path file = folder.resolve("progress");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".pid".length());
    }
}
