package io.ohlas.alert.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a severity by its public name. */
@Converter(autoApply = true)
class SeverityColumn implements AttributeConverter<Severity, String> {

    @Override
    public String convertToDatabaseColumn(Severity severity) {
        return severity == null ? null : severity.wire();
    }

    @Override
    public Severity convertToEntityAttribute(String wire) {
        return wire == null ? null : Severity.of(wire);
    }
}
