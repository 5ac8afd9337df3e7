package io.ohlas.survey.sending;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.decision.OpenCases;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.EndReason;
import io.ohlas.survey.invitation.Invitation;

/** What has come up since an invitation was decided upon: an opt-out, a case that was opened again, a lost address. */
@ApplicationScoped
class Objection {

    private final Contacts contacts;
    private final OpenCases cases;

    Objection(Contacts contacts, OpenCases cases) {
        this.contacts = contacts;
        this.cases = cases;
    }

    /** Ends the invitation if anything forbids it. Else the contact to be asked, who has an address if it goes by mail. */
    Optional<Contact> endOrFind(Invitation invitation) {
        boolean byMail = invitation.askedBy() == AskingChannel.EMAIL;
        Optional<Contact> contact =
                Optional.ofNullable(invitation.occasion().contactId()).flatMap(contacts::findByIdOptional);
        if (contact.isEmpty() || (byMail && contact.get().email() == null)) {
            invitation.fail(EndReason.unreachable());
        } else if (contacts.suppression(contact.get()).isPresent()
                || !contact.get().consentsTo(invitation.askedBy().wire())) {
            invitation.optOut();
        } else if (invitation.recoveryOf() != null
                && cases.isOpenedAfter(invitation.recoveryOf(), invitation.recoveryOpening())) {
            invitation.fail(EndReason.caseReopened());
        } else {
            return contact;
        }
        return Optional.empty();
    }
}
