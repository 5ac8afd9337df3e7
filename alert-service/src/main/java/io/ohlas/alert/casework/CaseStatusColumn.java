package io.ohlas.alert.casework;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by its public name, so SQL, events and the API speak alike. */
@Converter(autoApply = true)
class CaseStatusColumn implements AttributeConverter<CaseStatus, String> {

    @Override
    public String convertToDatabaseColumn(CaseStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public CaseStatus convertToEntityAttribute(String wire) {
        return wire == null ? null : CaseStatus.of(wire);
    }
}
