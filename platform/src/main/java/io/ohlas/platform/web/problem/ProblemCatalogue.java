package io.ohlas.platform.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every problem that the suite answers with, by name, as {@code contracts/src/main/resources/problems.json} tells it. */
public final class ProblemCatalogue {

    /**
     * What a problem means, for the page at its address.
     *
     * @param title in plain words, the same for every occurrence
     * @param status the HTTP statuses that it comes with
     * @param when in which case it is answered
     */
    public record Entry(String title, List<Integer> status, String when) {}

    private static final Map<String, Entry> ENTRIES = read();

    private ProblemCatalogue() {}

    public static Optional<Entry> find(String name) {
        return Optional.ofNullable(ENTRIES.get(name));
    }

    /** All of them, by name, in the order of the file. */
    public static Map<String, Entry> all() {
        return ENTRIES;
    }

    /** Where nothing of the suite's own fits, the name is the HTTP status in words, and so is the title. */
    public static String title(String name) {
        return find(name)
                .map(Entry::title)
                .orElseGet(() -> Character.toUpperCase(name.charAt(0))
                        + name.substring(1).replace('-', ' '));
    }

    private static Map<String, Entry> read() {
        try (var file = ProblemCatalogue.class.getResourceAsStream("/problems.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
