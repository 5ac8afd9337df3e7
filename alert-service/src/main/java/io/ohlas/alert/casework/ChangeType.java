package io.ohlas.alert.casework;

import java.util.Locale;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a line in a case's history tells of. */
public enum ChangeType {
    OPENED,
    MERGED_RESPONSE,
    CLAIMED,
    ASSIGNED,
    CONTACT_ATTEMPT,
    NOTE,
    WAITING,
    RESUMED,
    RESOLVED,
    RECOVERY_REQUESTED,
    RECOVERY_ASKED,
    RECOVERED,
    NOT_RECOVERED,
    REOPENED,
    CLOSED,
    CLOSED_UNREACHED,
    MERGED,
    SLA_BREACHED;

    /** After these a clock has a new due time. */
    boolean startsClocks() {
        return Set.of(OPENED, RESUMED, REOPENED, CONTACT_ATTEMPT, MERGED_RESPONSE)
                .contains(this);
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores it by its public name. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<ChangeType, String> {

        @Override
        public String convertToDatabaseColumn(ChangeType type) {
            return type == null ? null : type.wire();
        }

        @Override
        public ChangeType convertToEntityAttribute(String wire) {
            return wire == null ? null : valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
