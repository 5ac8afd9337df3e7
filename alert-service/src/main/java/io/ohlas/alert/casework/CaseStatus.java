package io.ohlas.alert.casework;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a case stands on its way from an unhappy answer to a customer won back. */
public enum CaseStatus {
    NEW,
    ASSIGNED,
    CONTACTED,
    WAITING,
    RESOLVED,
    RECOVERED,
    NOT_RECOVERED,
    CLOSED,
    CLOSED_UNREACHED,
    MERGED;

    /** All before resolved; at most one case of a contact is in one of them. */
    public static final Set<CaseStatus> OPEN = Set.of(NEW, ASSIGNED, CONTACTED, WAITING);

    public boolean open() {
        return OPEN.contains(this);
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
