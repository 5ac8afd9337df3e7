package io.ohlas.survey.optout;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.survey.consent.Addresses;
import io.ohlas.survey.consent.CustomersWord.Speaker;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.sending.MailDeliveries;

/** Ends whatever a customer who opted out was still to be asked. */
@ApplicationScoped
class EndInvitations {

    private final Contacts contacts;
    private final Invitations invitations;
    private final MailDeliveries deliveries;
    private final Outbox outbox;
    private final Clock clock;

    EndInvitations(Contacts contacts, Invitations invitations, MailDeliveries deliveries, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.invitations = invitations;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Waits for mails that are in the mail server's hands already, and returns when none can follow. */
    void end(Speaker speaker) {
        Addresses contact = speaker.contact();
        Set<String> emails = new TreeSet<>(speaker.mailboxes());
        if (contact.email() != null) {
            emails.add(contact.email());
        }
        deliveries.awaitEnd(emails);
        QuarkusTransaction.requiringNew().run(() -> {
            Set<UUID> same = new TreeSet<>(contacts.reachedAt(emails, contact.phone()));
            same.add(contact.contactId());
            same.forEach(this::end);
        });
    }

    private void end(UUID contactId) {
        Instant now = clock.instant();
        for (Invitation invitation : invitations.lockOpen(contactId)) {
            invitation.optOut();
            if (invitation.isTold()) {
                outbox.publish(invitation.toEvent(now), invitation.id(), invitation.sequence());
            }
        }
    }
}
