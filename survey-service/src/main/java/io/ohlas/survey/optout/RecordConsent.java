package io.ohlas.survey.optout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.consent.Addresses;
import io.ohlas.survey.consent.ConsentRecord.Ground;
import io.ohlas.survey.consent.CustomersWord;
import io.ohlas.survey.consent.CustomersWord.Speaker;
import io.ohlas.survey.consent.SaidBy;
import io.ohlas.survey.directory.Contacts;

/** Records that a customer who had opted out agreed to be asked again, as a person of the tenant vouches. */
@ApplicationScoped
class RecordConsent {

    // Clocks of people's machines differ a little.
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final Contacts contacts;
    private final CustomersWord customersWord;
    private final Caller caller;
    private final Clock clock;

    RecordConsent(Contacts contacts, CustomersWord customersWord, Caller caller, Clock clock) {
        this.contacts = contacts;
        this.customersWord = customersWord;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param at when the customer agreed
     * @throws io.ohlas.platform.web.identity.PersonRequired when no person calls
     * @throws NotOptedOut when there is nothing to take back
     * @throws ConsentRejected when the customer agreed before they opted out, or will only do so
     */
    @Transactional
    void record(UUID contactId, String source, String textVersion, Instant at) {
        caller.requirePerson();
        Addresses contact = contacts.visible(contactId).addresses();
        var speaker = new Speaker(contact, contact.email() == null ? List.of() : List.of(contact.email()), true);
        Instant lastNo = customersWord.lastNo(speaker).orElseThrow(() -> new NotOptedOut(contactId));
        if (!at.isAfter(lastNo)) {
            throw new ConsentRejected("is not later than the opt-out at " + lastNo);
        }
        if (at.isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) {
            throw new ConsentRejected("lies in the future");
        }
        customersWord.takeBack(speaker, new Ground(SaidBy.STAFF, source, textVersion, caller.subject()), at);
    }
}
