package io.ohlas.survey.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.platform.messaging.EventType;

/** A step in the life of one invitation. Contract: {@code contracts/survey.invitation-changed/v1}. */
@EventType("survey.invitation-changed.v1")
public record InvitationChanged(
        UUID invitationId,
        UUID interactionId,
        long sequence,
        InvitationState state,
        String program,
        String survey,
        AskingChannel askedBy,
        UUID contactId,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String journey,
        String stage,
        String process,
        String channel,
        String employee,
        String segment,
        String persona,
        UUID recoveryOf,
        Instant changedAt) {

    static InvitationChanged of(Invitation invitation, Instant now) {
        Occasion occasion = invitation.occasion();
        return new InvitationChanged(
                invitation.id(),
                occasion.interactionId(),
                invitation.sequence(),
                invitation.state(),
                invitation.program(),
                invitation.survey().surveyKey(),
                invitation.askedBy(),
                occasion.contactId(),
                occasion.orgUnit(),
                occasion.orgUnitPath(),
                occasion.touchpoint(),
                occasion.journey(),
                occasion.stage(),
                occasion.process(),
                occasion.channel(),
                occasion.employee(),
                occasion.segment(),
                occasion.persona(),
                invitation.recoveryOf(),
                now);
    }
}
