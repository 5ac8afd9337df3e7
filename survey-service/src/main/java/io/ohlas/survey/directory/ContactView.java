package io.ohlas.survey.directory;

import java.util.Map;
import java.util.UUID;

/** A contact as shown to those who may know them; a pseudonymous one lacks all that tells who it is. */
record ContactView(
        UUID id,
        String externalId,
        String name,
        String email,
        String phone,
        String language,
        String timeZone,
        String segment,
        String persona,
        Money yearlyValue,
        Map<String, String> attributes,
        Map<String, Boolean> consent,
        boolean optedOut) {

    static ContactView of(Contact contact, boolean pseudonymous) {
        return new ContactView(
                contact.id(),
                pseudonymous ? null : contact.externalId(),
                pseudonymous ? null : contact.name(),
                pseudonymous ? null : contact.email(),
                pseudonymous ? null : contact.phone(),
                contact.language(),
                contact.timeZone(),
                contact.segment(),
                contact.persona(),
                Money.of(contact.yearlyValueAmount(), contact.yearlyValueCurrency()),
                pseudonymous ? Map.of() : contact.attributes(),
                contact.consent(),
                contact.hasOptedOut());
    }
}
