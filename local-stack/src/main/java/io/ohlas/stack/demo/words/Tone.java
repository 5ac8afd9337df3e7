package io.ohlas.stack.demo.words;

/** How somebody speaks of their experience. */
public enum Tone {
    NEGATIVE('-'),
    MIXED('~'),
    POSITIVE('+');

    private final char mark;

    Tone(char mark) {
        this.mark = mark;
    }

    /** How a line of this tone begins in a file of words. */
    char mark() {
        return mark;
    }
}
