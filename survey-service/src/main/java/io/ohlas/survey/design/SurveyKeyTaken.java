package io.ohlas.survey.design;

import io.ohlas.platform.web.problem.Refusal;

/** The tenant has a survey by that key already. */
public final class SurveyKeyTaken extends Refusal {

    SurveyKeyTaken(String key) {
        super(Kind.CONFLICT, "survey-key-taken", "There is a survey '%s' already".formatted(key));
    }
}
