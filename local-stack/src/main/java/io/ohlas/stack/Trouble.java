package io.ohlas.stack.cli;

/** Something that the person at the keyboard can put right: the message says what is wrong and what to do. */
final class Trouble extends RuntimeException {

    Trouble(String message) {
        super(message);
    }
}
