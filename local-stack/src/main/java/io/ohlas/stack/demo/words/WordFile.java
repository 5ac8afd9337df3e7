package io.ohlas.stack.demo.words;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what the demo's people may say from {@code demo/words}. */
final class WordFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WordFile() {}

    /** @throws IllegalArgumentException when there is no such file */
    static <T> T read(String name, Class<T> type) {
        try (var file = WordFile.class.getResourceAsStream("/demo/words/" + name + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no demo/words/" + name + ".json");
            }
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
