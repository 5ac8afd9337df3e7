package io.ohlas.stack;

/** Something that the person at the keyboard can put right: the message says what is wrong and what to do. */
public final class Trouble extends RuntimeException {

    public Trouble(String message) {
        super(message);
    }
}
