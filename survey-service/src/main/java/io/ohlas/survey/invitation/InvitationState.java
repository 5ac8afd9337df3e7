package io.ohlas.survey.invitation;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far one invitation has come. */
public enum InvitationState {
    SCHEDULED,
    SENT,
    DELIVERED,
    BOUNCED,
    OPENED,
    STARTED,
    COMPLETED,
    EXPIRED,
    OPTED_OUT,
    FAILED;

    /** Whether the respondent may still answer. */
    public boolean isOpen() {
        return switch (this) {
            case SCHEDULED, SENT, DELIVERED, OPENED, STARTED -> true;
            case BOUNCED, COMPLETED, EXPIRED, OPTED_OUT, FAILED -> false;
        };
    }

    /** Whether a reminder may still help. */
    boolean isWaitingForAnAnswer() {
        return this == SENT || this == DELIVERED || this == OPENED;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
