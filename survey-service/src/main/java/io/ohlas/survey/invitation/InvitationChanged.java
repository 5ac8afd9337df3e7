package io.ohlas.survey.invitation;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.ohlas.platform.messaging.EventType;

/**
 * A step in the life of one invitation. Contract: {@code contracts/survey.invitation-changed/v1}.
 *
 * @param sequence left out when null: the statement that counts the step then puts it in
 */
@EventType("survey.invitation-changed.v1")
public record InvitationChanged(
        UUID invitationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long sequence,
        InvitationState state,
        String program,
        String survey,
        AskingChannel askedBy,
        @JsonUnwrapped Occasion.Snapshot occasion,
        UUID recoveryOf,
        Instant changedAt) {

    static InvitationChanged of(Invitation invitation, Instant now) {
        return new InvitationChanged(
                invitation.id(),
                invitation.sequence(),
                invitation.state(),
                invitation.program(),
                invitation.survey().surveyKey(),
                invitation.askedBy(),
                invitation.isAnonymous()
                        ? invitation.occasion().withoutTraces()
                        : invitation.occasion().snapshot(),
                invitation.recoveryOf(),
                now);
    }
}
