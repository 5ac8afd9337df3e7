package io.ohlas.survey.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Invitations;

/** Looks at an invitation and says what is to be done. */
@ApplicationScoped
class NextStep {

    /** What was sent in the last moment is stored by then. */
    private static final Duration ANSWERS_UNDER_WAY = Duration.ofHours(1);

    private final Invitations invitations;
    private final Objection objection;
    private final WriteLetter writeLetter;
    private final MailDeliveries deliveries;
    private final Outbox outbox;

    NextStep(
            Invitations invitations,
            Objection objection,
            WriteLetter writeLetter,
            MailDeliveries deliveries,
            Outbox outbox) {
        this.invitations = invitations;
        this.objection = objection;
        this.writeLetter = writeLetter;
        this.deliveries = deliveries;
        this.outbox = outbox;
    }

    /**
     * @param letter to be sent now; null when there is none
     * @param next when to look again if there is no letter; empty when the invitation is at its end
     */
    record Errand(Letter letter, Optional<Instant> next) {}

    /** While this looks, no customer opts out: the mail is under way before that, or it is never sent. */
    Errand take(UUID invitationId, Instant now) {
        deliveries.holdOptOuts();
        Optional<Invitation> found = invitations.lock(invitationId);
        if (found.isEmpty()) {
            return new Errand(null, Optional.empty());
        }
        Invitation invitation = found.get();
        long before = invitation.sequence();
        Letter letter = null;
        if (invitation.timetable().isOver(now)) {
            invitation.expire();
        } else if (invitation.isDueByMail(now)) {
            letter = letter(invitation, now);
        } else if (invitation.isDueByLink(now)
                && objection.endOrFind(invitation).isPresent()) {
            invitation.sent(now);
        }
        announce(invitation, before, now);
        return new Errand(letter, invitation.nextStepAt().or(() -> untie(invitation, now)));
    }

    // Until nobody can answer any more the tie is what makes an answer count once.
    private Optional<Instant> untie(Invitation invitation, Instant now) {
        Instant settled = invitation.timetable().expiresAt().plus(ANSWERS_UNDER_WAY);
        if (!invitation.isAnonymous()) {
            return Optional.empty();
        }
        if (now.isBefore(settled)) {
            return Optional.of(settled);
        }
        invitations.untieAnonymous(now.minus(ANSWERS_UNDER_WAY));
        return Optional.empty();
    }

    /** The mail server is away, or says nothing: the mail is not under way any more. */
    void giveUp(UUID invitationId, Instant now) {
        deliveries.end(invitationId, now);
    }

    /** Takes down what the mail server said. */
    Optional<Instant> note(UUID invitationId, Postman.Receipt receipt, Instant now) {
        Invitation invitation = invitations.lock(invitationId).orElseThrow();
        long before = invitation.sequence();
        if (receipt.isTaken()) {
            invitation.sent(now);
        } else if (receipt.isAddressMalformed()) {
            invitation.fail(receipt.refusal());
        } else {
            invitation.bounce(receipt.refusal());
        }
        deliveries.end(invitationId, now);
        announce(invitation, before, now);
        return invitation.nextStepAt();
    }

    // Between the decision and the sending a contact may say no, change the address or be erased.
    private Letter letter(Invitation invitation, Instant now) {
        Optional<Contact> contact = objection.endOrFind(invitation);
        if (contact.isEmpty()) {
            return null;
        }
        boolean reminder = invitation.sentAt() != null;
        deliveries.begin(invitation.id(), reminder, contact.get().email(), now);
        return writeLetter.write(invitation, contact.get(), reminder);
    }

    private void announce(Invitation invitation, long before, Instant now) {
        if (invitation.sequence() != before && invitation.isTold()) {
            outbox.publish(invitation.toEvent(now), invitation.id(), invitation.sequence());
        }
    }
}
