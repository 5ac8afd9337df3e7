package io.ohlas.stack.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The checkout, as far as documents may name things in it. */
final class Tree {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist", ".ohlas", ".git");
    private static final Pattern SOURCE =
            Pattern.compile(".*\\.(java|ts|tsx|sql|json|ya?ml|properties|xml|sh|html|css)|.*/ohlas");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern SETTING = Pattern.compile("\\bOHLAS_[A-Z_]*[A-Z]\\b");
    private static final Pattern TEXT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    private static final Pattern REFUSAL =
            Pattern.compile("extends Refusal\\b.*?super\\(\\s*[\\w.]+,\\s*\"([a-z-]+)\"", Pattern.DOTALL);

    private final Path checkout;
    private final List<Path> documents = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> refusals = new TreeSet<>();
    private final Set<String> settings = new TreeSet<>();

    Tree(Path checkout) {
        this.checkout = checkout;
        walk();
    }

    List<Path> documents() {
        return documents;
    }

    /** The slugs by which services refuse something. */
    Set<String> refusals() {
        return refusals;
    }

    /** The suite's own environment variables, as what runs and the manifests name them. */
    Set<String> settings() {
        return settings;
    }

    /** A name in any source file: of a type, a setting, a table. */
    boolean knowsWord(String word) {
        return words.contains(word);
    }

    /** A text of small letters and dashes in any source file, or a type of that name in its own spelling. */
    boolean knowsSlug(String slug) {
        return slugs.contains(slug) || words.contains(typeName(slug));
    }

    /** A file or folder, seen from the top of the checkout or from the document that names it. */
    boolean has(Path document, String path) {
        String plain = path.replaceFirst("^\\./", "").replaceFirst("/$", "");
        return Files.exists(checkout.resolve(plain))
                || Files.exists(document.resolveSibling(plain).normalize());
    }

    /** Whether a name at the top of the checkout or beside the document starts this path. */
    boolean startsHere(Path document, String path) {
        return has(document, path.replaceFirst("^\\./", "").split("/")[0]);
    }

    boolean hasEvent(String name, String version) {
        return Files.exists(
                checkout.resolve("contracts/src/main/resources/contracts/%s/%s.schema.json".formatted(name, version)));
    }

    boolean hasDecision(int number) {
        try (var files = Files.list(checkout.resolve("docs/adr"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("%04d-".formatted(number)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String typeName(String slug) {
        var name = new StringBuilder();
        for (String part : slug.split("-")) {
            name.append(part.substring(0, 1).toUpperCase()).append(part.substring(1));
        }
        return name.toString();
    }

    private void walk() {
        try {
            Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    take(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path file) throws IOException {
        String name = checkout.relativize(file).toString();
        if (name.endsWith(".md")) {
            documents.add(file);
        } else if (SOURCE.matcher("/" + name).matches()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            WORD.matcher(text).results().forEach(word -> words.add(word.group()));
            words.addAll(Settings.variables(text));
            if (name.contains("src/main/java/")) {
                REFUSAL.matcher(text).results().forEach(refusal -> refusals.add(refusal.group(1)));
            }
            if (name.contains("src/main/") || name.startsWith("k8s/base/")) {
                SETTING.matcher(text).results().forEach(setting -> settings.add(setting.group()));
            }
            TEXT.matcher(text).results().forEach(slug -> slugs.add(slug.group()));
        }
    }
}
