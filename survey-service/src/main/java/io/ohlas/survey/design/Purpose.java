package io.ohlas.survey.design;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a survey asks: to hear how it was, or whether what went wrong has been put right. */
public enum Purpose {
    FEEDBACK,
    RECOVERY;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
