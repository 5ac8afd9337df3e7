package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
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

    private final Path folder = Home.folder().resolve("run");

    /** Claims the suite of this checkout for this process until it ends; false when another one has it. */
    boolean claim() {
        return lock("lock");
    }

    /** Claims the work of starting it; false while another command is at it. */
    boolean claimStart() {
        return lock("start.lock");
    }

    private boolean lock(String name) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The supervisor of this checkout's suite, if one runs. */
    Optional<ProcessHandle> supervisor() {
        return Optional.ofNullable(processes().get("supervisor"));
    }

    /** Remembers a process under a name, so that it can be found when we are gone. */
    void remember(String name, ProcessHandle process) {
        write(name + ".pid", process.pid() + " " + startOf(process));
    }

    /** Forgets a process. */
    void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered processes that still run, by name. */
    Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> alive = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return alive;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".pid"))
                    .forEach(file -> find(file).ifPresent(process -> alive.put(nameOf(file), process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return alive;
    }

    /** Forgets all processes and steps of the last run. */
    void clear() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            for (Path file :
                    files.filter(file -> !file.toString().endsWith("lock")).toList()) {
                Files.delete(file);
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

    /** A process of that id that was started when ours was: ids are used again. */
    private static Optional<ProcessHandle> find(Path file) {
        try {
            String[] words = Files.readString(file).split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startOf(process) == Long.parseLong(words[1]))
                    .filter(RunFolder::runs);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a process is there and at work: one that ended unseen by its parent is still listed as a zombie. */
    static boolean runs(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
            return process.isAlive() && status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".pid".length());
    }
}
