package io.ohlas.survey.invitation;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.messaging.Outbox;
import io.ohlas.survey.design.SurveyVersion;

/** Makes an invitation: a partner's link is out at once, all else goes out at its time. */
@ApplicationScoped
public class Invite {

    private final Invitations invitations;
    private final InvitationLinks links;
    private final Outbox outbox;
    private final Event<InvitationDue> timers;
    private final Clock clock;

    Invite(Invitations invitations, InvitationLinks links, Outbox outbox, Event<InvitationDue> timers, Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
    }

    /** @param survey the version that is asked, whatever is published later */
    @Transactional(TxType.MANDATORY)
    public Invitation invite(SurveyVersion survey, Asking asking, Occasion occasion) {
        Instant now = clock.instant();
        var invitation = Invitation.of(survey, asking, occasion, now);
        invitations.persist(invitation);
        if (isOutAtOnce(asking)) {
            invitation.sent(now);
        }
        links.open(invitation);
        outbox.publish(invitation.toEvent(now), invitation.id(), invitation.sequence());
        timers.fire(new InvitationDue(invitation.id(), invitation.nextStepAt().orElseThrow()));
        return invitation;
    }

    // A partner's own calls get their link at once. One that asks again goes through its timer, however short the
    // delay:
    // it is there that a case which was opened again, or a no, keeps it back.
    private static boolean isOutAtOnce(Asking asking) {
        return asking.channel() == AskingChannel.LINK && asking.recoveryOf() == null;
    }
}
