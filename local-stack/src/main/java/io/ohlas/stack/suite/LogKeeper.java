package io.ohlas.stack.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the logs of a suite from filling the disk: one that has grown too long is set aside, in place of the one set
 * aside before, and begun anew. Its writer notices nothing, since all parts append.
 */
final class LogKeeper {

    static final long LONGEST = 20L * 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Path folder;
    private final long longest;

    /** @param longest in bytes; a log takes up to twice as much, and what is written within ten seconds */
    LogKeeper(Path folder, long longest) {
        this.folder = folder;
        this.longest = longest;
    }

    /** Looks now and then until the thread is interrupted or this process ends. */
    static void watch(Path folder) {
        var keeper = new LogKeeper(folder, LONGEST);
        Thread.ofVirtual().name("logs").start(() -> {
            try {
                while (true) {
                    keeper.look();
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void look() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> file.toFile().length() > longest)
                    .toList();
            for (Path file : tooLong) {
                setAside(file);
            }
        } catch (IOException e) {
            // A full disk is no reason to stop looking; the next look may succeed.
            System.err.println("Cannot shorten the logs in %s: %s".formatted(folder, e.getMessage()));
        }
    }

    // Not moved: the writer holds the file open and would go on writing to the one set aside.
    private static void setAside(Path file) throws IOException {
        Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            log.truncate(0);
        }
    }
}
