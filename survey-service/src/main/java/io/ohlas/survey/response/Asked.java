package io.ohlas.survey.response;

import java.time.Instant;
import java.util.UUID;

import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.InvitationChanged;
import io.ohlas.survey.invitation.InvitationState;
import io.ohlas.survey.invitation.Occasion;

/**
 * One invitation as its respondent meets it: what it asks, what it is about, and what was answered so far.
 *
 * @param language the one to begin in
 */
public record Asked(
        UUID invitationId,
        UUID surveyId,
        String surveyKey,
        int surveyVersion,
        String program,
        AskingChannel askedBy,
        InvitationState state,
        Instant expiresAt,
        String language,
        Occasion occasion,
        UUID recoveryOf,
        boolean test,
        Standing standing) {

    /** Whether the time to answer is over with nothing finished. */
    public boolean isExpired(Instant now) {
        return !standing.finished() && (state == InvitationState.EXPIRED || !now.isBefore(expiresAt));
    }

    /** That a person began to look at it; told without a sequence, which the statement that notes it counts up. */
    InvitationChanged opened(Instant now) {
        return new InvitationChanged(
                invitationId,
                null,
                InvitationState.OPENED,
                program,
                surveyKey,
                askedBy,
                occasion.snapshot(),
                recoveryOf,
                now);
    }
}
