package io.ohlas.survey.directory;

import java.util.Map;
import java.util.UUID;

import io.ohlas.survey.consent.Suppression;

/**
 * A contact as shown to those who may know them; a pseudonymous one lacks all that tells who it is.
 *
 * @param optedOut whether the contact is not to be asked, by whosever word
 * @param optOut whose word that is, and since when; null when the contact may be asked
 */
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
        boolean optedOut,
        Suppression optOut) {

    /** @param suppression null when the contact may be asked */
    static ContactView of(Contact contact, Suppression suppression, boolean pseudonymous) {
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
                suppression != null,
                suppression);
    }
}
