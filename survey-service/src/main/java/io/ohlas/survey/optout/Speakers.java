package io.ohlas.survey.optout;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.consent.Addresses;
import io.ohlas.survey.consent.CustomersWord.Speaker;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.sending.MailDeliveries;

/** Who speaks by a link: the holder of the mailbox that it went to, whatever address the contact has by now. */
@ApplicationScoped
class Speakers {

    private final Invitations invitations;
    private final Contacts contacts;
    private final MailDeliveries deliveries;

    Speakers(Invitations invitations, Contacts contacts, MailDeliveries deliveries) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.deliveries = deliveries;
    }

    /** Empty for an invitation of nobody in particular. */
    Optional<Speaker> of(UUID invitationId) {
        return Optional.ofNullable(invitations.findById(invitationId).occasion().contactId())
                .flatMap(contacts::findByIdOptional)
                .map(Contact::addresses)
                .map(contact -> new Speaker(contact, mailboxes(invitationId, contact), false));
    }

    private Set<String> mailboxes(UUID invitationId, Addresses contact) {
        Set<String> known = deliveries.mailboxes(invitationId);
        if (!known.isEmpty()) {
            return known;
        }
        return Set.of(contact.email() == null ? contact.contactId().toString() : contact.email());
    }
}
