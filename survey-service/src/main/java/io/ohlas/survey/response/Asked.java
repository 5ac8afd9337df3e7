package io.ohlas.survey.response;

import java.time.Instant;
import java.util.UUID;

import io.ohlas.survey.invitation.InvitationState;
import io.ohlas.survey.invitation.Occasion;

/**
 * One invitation as its respondent meets it: what it asks, what it is about, and what was answered so far.
 *
 * @param askedBy name of the channel as in the API
 * @param language the one to begin in
 */
public record Asked(
        UUID invitationId,
        UUID surveyId,
        String surveyKey,
        int surveyVersion,
        String program,
        String askedBy,
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
}
