package io.ohlas.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part of the suite did not start or died: says which, why, its last words and where the rest is. */
public class PartFailed extends RuntimeException {

    private static final int LAST_LINES = 12;

    public PartFailed(String part, String why, Path log) {
        super("%s: %s.%n%s(log: %s)".formatted(part, why, lastLines(log), log));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            var last = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
                    .forEach(line -> last.append("    ").append(line).append(System.lineSeparator()));
            return last.toString();
        } catch (IOException e) {
            return "";
        }
    }
}
