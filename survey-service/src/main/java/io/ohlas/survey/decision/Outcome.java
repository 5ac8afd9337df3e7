package io.ohlas.survey.decision;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of an interaction. */
public enum Outcome {
    /** The contact is asked now. */
    INVITED,
    /** The contact is asked later. */
    SCHEDULED,
    HELD_BACK;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
