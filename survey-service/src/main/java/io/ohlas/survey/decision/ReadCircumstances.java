package io.ohlas.survey.decision;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.invitation.Occasion;

/** Gathers what the rules of programs look at. */
@ApplicationScoped
class ReadCircumstances {

    private final Contacts contacts;
    private final Invitations invitations;
    private final OpenCases openCases;
    private final Clock clock;

    ReadCircumstances(Contacts contacts, Invitations invitations, OpenCases openCases, Clock clock) {
        this.contacts = contacts;
        this.invitations = invitations;
        this.openCases = openCases;
        this.clock = clock;
    }

    /** @param contact null for an anonymous interaction */
    Circumstances read(Occasion occasion, String sampleKey, Contact contact, ZoneId zone) {
        if (contact == null) {
            return new Circumstances(occasion, sampleKey, null, null, false, null, zone, clock.instant());
        }
        return new Circumstances(
                occasion,
                sampleKey,
                contact,
                contacts.suppression(contact).orElse(null),
                openCases.has(contact.id()),
                invitations.lastAskedAt(contact.id(), null),
                zone,
                clock.instant());
    }

    /** The same without what happened outside of these org units. */
    Circumstances within(List<String> units, Circumstances all) {
        UUID contact = all.contact().id();
        return new Circumstances(
                all.occasion(),
                all.sampleKey(),
                all.contact(),
                all.suppression(),
                openCases.has(contact, units),
                invitations.lastAskedAt(contact, units),
                all.zone(),
                all.now());
    }
}
