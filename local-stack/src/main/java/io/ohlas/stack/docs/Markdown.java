package io.ohlas.stack.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One document, as far as it names things. */
record Markdown(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)[^)]*\\)");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Targets of links to other files; addresses on the web are not ours to check. */
    List<String> links() {
        return all(LINK, 1).filter(link -> !link.matches("[a-z]+:.*")).toList();
    }

    /** Texts set as code within a line. */
    List<String> spans() {
        return all(SPAN, 1).toList();
    }

    /** Every place that fits, once. */
    Stream<String> all(Pattern pattern, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(group))
                .distinct();
    }
}
