package io.ohlas.survey.response;

import java.time.Instant;
import java.util.List;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.Headline;
import io.ohlas.survey.questionnaire.Questionnaire;

/**
 * A save that was accepted and is to be written: the response as it stands afterwards.
 *
 * @param asked what the save was decided upon
 * @param answers all answers
 * @param finished whether the respondent is done
 * @param at of an anonymous answer its day, named by its noon
 * @param traceparent the trace of the request; null when it came without one, or is to lead nowhere
 */
record Change(
        Asked asked,
        Questionnaire questionnaire,
        int revision,
        List<Answer> answers,
        Headline headline,
        String language,
        boolean finished,
        Instant at,
        String traceparent) {

    static Change of(
            Asked asked,
            Questionnaire questionnaire,
            int revision,
            List<Answer> answers,
            String language,
            boolean finished,
            Instant at,
            String traceparent) {
        var headline = Headline.of(questionnaire, answers);
        return new Change(
                asked,
                questionnaire,
                revision,
                answers,
                headline,
                language,
                finished,
                asked.keptTime(at),
                asked.isAnonymous() ? null : traceparent);
    }

    Instant startedAt() {
        return asked.standing().startedAt() == null ? at : asked.standing().startedAt();
    }

    /** A comment added later does not move the time at which the respondent finished. */
    Instant finishedAt() {
        return finished && asked.standing().finishedAt() == null
                ? at
                : asked.standing().finishedAt();
    }

    /** Reports fall on the time of the answer, which a comment added later does not move. */
    Instant submittedAt() {
        return asked.standing().finished() ? asked.standing().finishedAt() : at;
    }

    /** Whether the invitation takes a step with this save: it is started, or completed. */
    boolean movesInvitation() {
        return asked.standing().revision() == 0
                || (finished && !asked.standing().finished());
    }
}
