package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The source files of some modules. */
final class Sources {

    private static final Set<String> MADE_BY_BUILDS = Set.of("target", "node_modules", "dist", ".ohlas", ".git");

    private Sources() {}

    /** All files of the modules that no build made, in a fixed order. */
    static Set<Path> of(Path checkout, List<String> modules) {
        Set<Path> files = new TreeSet<>(List.of(checkout.resolve("pom.xml")));
        modules.forEach(module -> collect(checkout.resolve(module), files));
        return files;
    }

    /** The files of the modules' tests. */
    static List<Path> tests(Path checkout, List<String> modules) {
        return of(checkout, modules).stream()
                .filter(file -> file.toString().endsWith("Test.java"))
                .toList();
    }

    /** The name of a test's class, with its package, since modules may have tests of one name. */
    static String className(Path test) {
        String path = test.toString();
        return path.substring(
                        path.indexOf("src/test/java/") + "src/test/java/".length(), path.length() - ".java".length())
                .replace('/', '.');
    }

    /** A digest of names and contents: equal when nothing changed. */
    static String digest(Path checkout, List<String> modules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : of(checkout, modules)) {
                digest.update(checkout.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Path folder, Set<Path> files) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE_BY_BUILDS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
