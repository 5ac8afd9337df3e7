package io.ohlas.stack.demo.words;

/** In whose form somebody writes, where a language has one for each. */
public enum Gender {
    MAN,
    WOMAN
}
