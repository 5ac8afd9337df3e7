package io.ohlas.survey.design;

import io.ohlas.platform.web.problem.Refusal;

/** No such survey, or no such version of it, in the caller's tenant. */
public final class SurveyUnknown extends Refusal {

    SurveyUnknown(String survey) {
        super(Kind.ABSENT, "survey-unknown", "There is no survey '%s'".formatted(survey));
    }
}
