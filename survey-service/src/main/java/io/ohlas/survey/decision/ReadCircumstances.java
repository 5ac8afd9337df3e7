package io.ohlas.survey.decision;

import java.time.Clock;
import java.time.ZoneId;

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
                invitations.lastAskedAt(contact.id()),
                zone,
                clock.instant());
    }
}
