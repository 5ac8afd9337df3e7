package io.ohlas.scoring.loop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A known contact who told us, for the first time, to be dissatisfied, and what became of it.
 *
 * @param orgUnitPath where it happened, from the root down
 * @param yearlyValue null when nobody knows it
 * @param lastAnswerAt time of the latest answer, at first that of the complaint itself
 * @param lastAnswerDissatisfied what that answer says
 * @param recoveryAnswered whether an answer to the recovery survey has come in
 * @param story what alert did about it; null when there is no case (yet)
 * @param openCase the case that waits for somebody now, this one or a later one; null when there is none
 */
record Customer(
        List<String> orgUnitPath,
        Money yearlyValue,
        Instant lastAnswerAt,
        boolean lastAnswerDissatisfied,
        boolean recoveryAnswered,
        Story story,
        OpenCase openCase) {

    /** @param resolutionDueAt null when no clock runs */
    record OpenCase(Instant resolutionDueAt) {

        boolean insideSla(Instant asOf) {
            return resolutionDueAt != null && resolutionDueAt.isAfter(asOf);
        }
    }

    /**
     * @param firstContactDueAt of the first opening; null when no clock runs
     * @param firstContactAt first contact that reached the customer
     * @param recoveryOutcome the customer's own word on the case; null before it
     * @param recoveryAskedBy by which channel the survey came to the customer; null before, or when not kept
     */
    record Story(
            UUID caseId,
            Instant openedAt,
            Instant firstContactDueAt,
            Instant firstContactAt,
            Instant resolvedAt,
            String rootCause,
            Instant recoveryAnsweredAt,
            String recoveryOutcome,
            String recoveryAskedBy) {

        /** The first-contact clock has run out, or has been stopped by a contact: there is a result to count. */
        boolean contactIsDecided(Instant asOf) {
            return firstContactDueAt != null && (firstContactAt != null || !firstContactDueAt.isAfter(asOf));
        }

        boolean contactedInTime() {
            return firstContactAt != null && !firstContactAt.isAfter(firstContactDueAt);
        }

        boolean resolvedWithCause() {
            return resolvedAt != null && rootCause != null;
        }
    }

    boolean askedAgain() {
        return recoveryAnswered || (story != null && story.recoveryAnsweredAt() != null);
    }

    /** By a word on the case that came through a link which a partner's system handed over, and may have opened. */
    boolean recoveredByLink() {
        return recovered()
                && story != null
                && "recovered".equals(story.recoveryOutcome())
                && "link".equals(story.recoveryAskedBy());
    }

    /** By the customer's latest word, whichever way it came: an answer, or what they said of the case. */
    boolean recovered() {
        boolean saidOnCase = story != null
                && story.recoveryOutcome() != null
                && story.recoveryAnsweredAt() != null
                && story.recoveryAnsweredAt().isAfter(lastAnswerAt);
        return saidOnCase ? story.recoveryOutcome().equals("recovered") : !lastAnswerDissatisfied;
    }
}
