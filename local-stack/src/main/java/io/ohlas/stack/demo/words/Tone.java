package io.ohlas.stack.demo.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How content the writer of a comment is. */
public enum Tone {
    @JsonProperty("negative")
    NEGATIVE,
    /** Lukewarm: neither praise nor complaint, or some of both. */
    @JsonProperty("mixed")
    MIXED,
    @JsonProperty("positive")
    POSITIVE
}
