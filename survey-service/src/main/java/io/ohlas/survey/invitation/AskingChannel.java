package io.ohlas.survey.invitation;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a contact is asked. */
public enum AskingChannel {
    /** We send the mail. */
    EMAIL,
    /** The partner system gets the link and hands it over. */
    LINK;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
