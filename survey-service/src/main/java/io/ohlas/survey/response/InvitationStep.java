package io.ohlas.survey.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.survey.invitation.InvitationState;
import io.ohlas.survey.invitation.Occasion;

/**
 * The step that an invitation takes with an answer. Contract: {@code contracts/survey.invitation-changed/v1}; the
 * sequence is added where it is counted up, by the statement that stores the answer.
 */
record InvitationStep(
        UUID invitationId,
        UUID interactionId,
        InvitationState state,
        String program,
        String survey,
        String askedBy,
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

    static InvitationStep of(Asked asked, InvitationState state, Instant at) {
        Occasion occasion = asked.occasion();
        return new InvitationStep(
                asked.invitationId(),
                occasion.interactionId(),
                state,
                asked.program(),
                asked.surveyKey(),
                asked.askedBy(),
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
                asked.recoveryOf(),
                at);
    }
}
