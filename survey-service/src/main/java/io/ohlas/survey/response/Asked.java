package io.ohlas.survey.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.InvitationChanged;
import io.ohlas.survey.invitation.InvitationState;
import io.ohlas.survey.invitation.Occasion;

/**
 * One invitation as its respondent meets it: what it asks, what it is about, and what was answered so far.
 *
 * @param language the one to begin in
 * @param contactChannels {@code email} and {@code phone}, as far as the contact has one; null without a contact
 * @param anonymousIn the zone in whose days answers to an anonymous survey are kept; null when it is not anonymous
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
        List<String> contactChannels,
        boolean test,
        ZoneId anonymousIn,
        Standing standing) {

    /** Whether nothing of the answers may lead back here. */
    public boolean isAnonymous() {
        return anonymousIn != null;
    }

    /** The time as it is kept: of an anonymous answer its day, named by its noon. */
    Instant keptTime(Instant at) {
        return isAnonymous()
                ? LocalDate.ofInstant(at, anonymousIn)
                        .atTime(LocalTime.NOON)
                        .atZone(anonymousIn)
                        .toInstant()
                : at;
    }

    /**
     * Whether the submission is stored already as it is. Of an anonymous one that is never said: whoever has the link
     * would only have to try all answers.
     */
    boolean holds(Submission submission) {
        return !isAnonymous() && standing.holds(submission);
    }

    /**
     * All answers once the submission is taken.
     *
     * @throws ResponseFinished when nothing can be added any more
     * @throws RevisionStale when a later save is stored already
     */
    List<Answer> after(Submission submission, Instant now) {
        if (isAnonymous() && standing.finished()) {
            throw new ResponseFinished();
        }
        return standing.after(submission, now);
    }

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
