package io.ohlas.alert.casework;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who acts in a case: a person who has signed in, or a machine with a client's secret. */
public enum ActorKind {
    PERSON,
    CLIENT;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores it by its public name. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<ActorKind, String> {

        @Override
        public String convertToDatabaseColumn(ActorKind kind) {
            return kind == null ? null : kind.wire();
        }

        @Override
        public ActorKind convertToEntityAttribute(String wire) {
            return wire == null ? null : valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
