package io.ohlas.alert.deadline;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How badly a customer was let down; decides which SLA policy holds. */
public enum Severity {
    NORMAL,
    HIGH,
    CRITICAL;

    /** As it stands in JSON, in paths and in the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for anything but {@code normal}, {@code high}, {@code critical} */
    @JsonCreator
    public static Severity of(String wire) {
        for (Severity severity : values()) {
            if (severity.wire().equals(wire)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("severity is one of normal, high, critical");
    }
}
