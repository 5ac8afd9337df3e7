package io.ohlas.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of this module's own making. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder with all in it; nothing happens when it is not there. Links are not followed. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folders in {@code parent} whose name starts so, which an interruption left behind an hour ago or more. */
    public static void deleteForgotten(Path parent, String prefix) {
        Instant limit = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> folders = Files.list(Files.createDirectories(parent))) {
            for (Path folder : folders.filter(
                            each -> each.getFileName().toString().startsWith(prefix))
                    .toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
