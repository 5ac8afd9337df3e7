package io.ohlas.stack.demo.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one language, {@code resources/demo/words/<language>.txt}. A line of {@code =} begins a list that clauses
 * draw from, {@code #} a topic with clauses that begin with {@code -}, {@code ~} or {@code +} for their {@link Tone}, and
 * {@code !} a list of whole notes.
 */
final class WordFile {

    private static final Map<String, WordFile> FILES = new HashMap<>();

    private final Map<String, List<String>> lists = new HashMap<>();

    private WordFile(BufferedReader lines) throws IOException {
        String section = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (line.charAt(0)) {
                case '=', '#', '!' -> section = line;
                case '-', '~', '+' -> add(section + " " + line.charAt(0), line.substring(2));
                default -> add(section, line);
            }
        }
    }

    private void add(String list, String text) {
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(text);
    }

    /** @throws IllegalArgumentException when there are no words in that language */
    static synchronized WordFile of(String language) {
        return FILES.computeIfAbsent(language, WordFile::read);
    }

    private static WordFile read(String language) {
        var file = WordFile.class.getResourceAsStream("/demo/words/" + language + ".txt");
        if (file == null) {
            throw new IllegalArgumentException("No words in " + language);
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new WordFile(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> topics() {
        var topics = new TreeSet<String>();
        lists.keySet().stream()
                .filter(list -> list.startsWith("# "))
                .forEach(list -> topics.add(list.substring(2, list.length() - 2)));
        return topics;
    }

    List<String> clauses(String topic, Tone tone) {
        return get("# %s %c".formatted(topic, tone.mark()));
    }

    /** What clauses draw from, by the name in braces. */
    List<String> fillers(String name) {
        return get("= " + name);
    }

    /** What stands before, between or after clauses: opener, and, closer. */
    List<String> joints(String name, Tone tone) {
        return get("= %s %c".formatted(name, tone.mark()));
    }

    List<String> notes(String kind) {
        return get("! " + kind);
    }

    private List<String> get(String list) {
        List<String> found = lists.get(list);
        if (found == null) {
            throw new IllegalArgumentException("There are no words for " + list);
        }
        return found;
    }
}
