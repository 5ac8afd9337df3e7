package io.ohlas.stack.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import io.ohlas.stack.Folders;
import io.ohlas.stack.Home;
import io.ohlas.stack.Program;

/** Keycloak's distribution, fetched, unpacked and prepared once for this machine. */
final class KeycloakPrograms {

    /** Decided when it is prepared, so that a start need not look at them again. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--http-relative-path=/auth", "--health-enabled=true");

    /** How the name of a folder begins that is here only while something is unpacked. */
    private static final String LEFTOVER = "unpacking-";

    private final Path programs = Home.programs();
    private final Path log = Home.folder().resolve("logs/keycloak-set-up.log");
    private final String version = Versions.keycloak();

    boolean isPrepared() {
        return Files.isDirectory(programs.resolve("keycloak-" + version));
    }

    /** The folder of the distribution, ready to be started with {@code --optimized}. */
    Path folder() {
        Path folder = programs.resolve("keycloak-" + version);
        if (!isPrepared()) {
            // One thread at a time holds a file's lock in a process, and one process at a time holds it.
            synchronized (KeycloakPrograms.class) {
                prepareAlone(folder);
            }
        }
        return folder;
    }

    // Tests that run side by side find it missing at the same moment.
    private void prepareAlone(Path folder) {
        try (FileChannel lock = FileChannel.open(
                Files.createDirectories(programs).resolve("keycloak.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            if (!isPrepared()) {
                Folders.deleteForgotten(programs, LEFTOVER);
                Path unpacked = unpackSound();
                prepare(unpacked);
                move(unpacked, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches it a second time when what is there was cut off, by an interruption or a full disk. */
    private Path unpackSound() {
        try {
            return unpack(fetch());
        } catch (UncheckedIOException damaged) {
            if (damaged.getCause() instanceof ZipException) {
                delete(zip());
                return unpack(fetch());
            }
            throw damaged;
        }
    }

    private Path zip() {
        return programs.resolve("keycloak-quarkus-dist-%s.zip".formatted(version));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fetch() {
        Path zip = zip();
        if (!Files.isRegularFile(zip)) {
            run(
                    "it cannot be fetched from Maven Central. Connect this machine to the network, then try again",
                    List.of(
                            "mvn",
                            "--batch-mode",
                            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                            "-Dartifact=org.keycloak:keycloak-quarkus-dist:%s:zip".formatted(version),
                            "-DoutputDirectory=" + programs),
                    programs);
        }
        return zip;
    }

    private Path unpack(Path zip) {
        try {
            Path target;
            try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
                target = Files.createTempDirectory(programs, LEFTOVER);
                for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                    Path file = target.resolve(entry.getName()).normalize();
                    if (entry.isDirectory()) {
                        Files.createDirectories(file);
                    } else {
                        Files.createDirectories(file.getParent());
                        Files.copy(archive.getInputStream(entry), file);
                    }
                }
            }
            delete(zip);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Path unpacked) {
        Path distribution = unpacked.resolve("keycloak-" + version);
        List<String> command = Stream.concat(Stream.of("bash", "bin/kc.sh", "build"), BUILD_OPTIONS.stream())
                .toList();
        run("it cannot be prepared", command, distribution);
    }

    private void move(Path unpacked, Path folder) {
        try {
            Files.move(unpacked.resolve("keycloak-" + version), folder);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw new UncheckedIOException(e);
            }
        }
        Folders.delete(unpacked);
    }

    private void run(String complaint, List<String> command, Path folder) {
        new Program("Keycloak", command, folder, Map.of("JAVA_HOME", System.getProperty("java.home")), log)
                .run(complaint);
    }
}
