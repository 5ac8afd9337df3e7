package io.ohlas.survey.response;

import io.ohlas.platform.web.problem.Refusal;

/** The respondent has finished; an answer is never changed afterwards. */
public final class ResponseFinished extends Refusal {

    ResponseFinished() {
        super(
                Kind.CONFLICT,
                "response-finished",
                "This link was answered already; for 24 hours a comment may be added where there is none");
    }
}
