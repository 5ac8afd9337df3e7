package io.ohlas.survey.questionnaire;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a rating means for the business; unfavourable is a dissatisfied customer. */
public enum Band {
    UNFAVOURABLE,
    NEUTRAL,
    FAVOURABLE;

    /** Name in the API, in events and in stored questionnaires. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
