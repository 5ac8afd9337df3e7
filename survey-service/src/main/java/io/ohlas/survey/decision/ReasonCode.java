package io.ohlas.survey.decision;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a contact is not asked, or not at once. */
public enum ReasonCode {
    NO_PROGRAM,
    SAMPLED_OUT,
    FREQUENCY_CAP,
    QUOTA_FULL,
    NO_CONSENT,
    OPTED_OUT,
    UNREACHABLE,
    QUIET_HOURS,
    OPEN_CASE,
    STALE,
    /** What the reader may not see: it lies outside of their org units. */
    NOT_SHOWN;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
