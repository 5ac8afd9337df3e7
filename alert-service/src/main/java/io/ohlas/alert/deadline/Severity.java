package io.ohlas.alert.deadline;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How badly a customer was let down; decides which SLA policy holds. */
public enum Severity {
    NORMAL(10),
    HIGH(20),
    CRITICAL(30);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    /** By which severities are ordered, the worse the higher; the database keeps the same beside each case. */
    public int weight() {
        return weight;
    }

    public boolean outweighs(Severity other) {
        return weight > other.weight;
    }

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
