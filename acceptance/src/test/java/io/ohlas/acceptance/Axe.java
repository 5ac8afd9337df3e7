package io.ohlas.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;

/** Deque's checker of accessibility, the copy that the console's own check uses. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String script = read(Path.of("..", "console", "node_modules", "axe-core", "axe.min.js"));

    /** What is wrong on a page, each finding with the elements it is about; empty when nothing is. */
    List<?> findings(Page page) {
        // Through the debugger: as a script of the page its policy would refuse it.
        page.evaluate(script);
        return (List<?>) page.evaluate(
                """
                        rules => axe.run(document, { runOnly: rules }).then(({ violations }) => violations.map(
                            ({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))
                        """,
                RULES);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
