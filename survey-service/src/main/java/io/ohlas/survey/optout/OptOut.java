package io.ohlas.survey.optout;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Invitations;

/** Leaves a contact alone from now on: nothing that is scheduled goes out, nothing new is begun. */
@ApplicationScoped
class OptOut {

    private final Contacts contacts;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Clock clock;

    OptOut(Contacts contacts, Invitations invitations, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param invitationId the invitation whose mail the contact answered with no */
    @Transactional
    void optOut(UUID invitationId) {
        Instant now = clock.instant();
        UUID contactId = invitations.findById(invitationId).occasion().contactId();
        if (contactId == null) {
            return;
        }
        contacts.lock(contactId).ifPresent(contact -> contact.optOut(now));
        for (Invitation invitation : invitations.lockOpen(contactId)) {
            invitation.optOut();
            outbox.publish(invitation.toEvent(now), invitation.id(), invitation.sequence());
        }
    }
}
