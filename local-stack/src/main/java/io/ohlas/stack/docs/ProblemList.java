package io.ohlas.stack.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The problems as clients and pages are told them, to compare a document with. */
record ProblemList(Map<String, String> rows) {

    private static final String FILE = "contracts/src/main/resources/problems.json";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9, ]+?) \\| (.*?) \\|$");

    /** Those of a checkout; none where it has no such file. */
    static ProblemList of(Path checkout) {
        Path file = checkout.resolve(FILE);
        var rows = new TreeMap<String, String>();
        try {
            if (Files.exists(file)) {
                new ObjectMapper()
                        .readTree(file.toFile())
                        .properties()
                        .forEach(problem -> rows.put(problem.getKey(), row(problem.getValue())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProblemList(rows);
    }

    /** In a sentence each: what the table of a document tells otherwise, and what it leaves out. */
    List<String> differences(String document) {
        Map<String, String> told = ROW.matcher(document)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), ProblemList::row, (one, other) -> other, TreeMap::new));
        var names = new TreeMap<>(rows);
        names.putAll(told);
        return names.keySet().stream()
                .filter(name -> !rows.isEmpty() && !told.getOrDefault(name, "").equals(rows.getOrDefault(name, "")))
                .map(name -> "docs/problems.md: problem %s differs from %s".formatted(name, FILE))
                .toList();
    }

    private static String row(JsonNode problem) {
        String status = StreamSupport.stream(problem.get("status").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return status + " | " + problem.get("when").asText();
    }

    private static String row(MatchResult row) {
        return row.group(2) + " | " + row.group(3);
    }
}
