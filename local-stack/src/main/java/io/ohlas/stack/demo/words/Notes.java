package io.ohlas.stack.demo.words;

import java.util.Random;

/** What the demo's agents write into cases. */
public final class Notes {

    private final WordFile words;

    private Notes(WordFile words) {
        this.words = words;
    }

    /** @param language cs, pl or en */
    public static Notes of(String language) {
        return new Notes(WordFile.of(language));
    }

    /**
     * @param kind an outcome of a contact attempt ({@code reached}, {@code no_answer}, {@code left_message}), or
     *     {@code unreached}, {@code waiting}, {@code resolution}, {@code closing}
     */
    public String write(String kind, Random random) {
        return Comments.draw(words.notes(kind), random);
    }
}
