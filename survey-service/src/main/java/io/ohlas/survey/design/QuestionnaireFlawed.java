package io.ohlas.survey.design;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;
import io.ohlas.survey.questionnaire.Flaw;

/** A questionnaire that cannot be asked as it stands. */
public final class QuestionnaireFlawed extends Refusal {

    QuestionnaireFlawed(String survey, List<Flaw> flaws) {
        super(
                Kind.INVALID,
                "questionnaire-flawed",
                "Survey '%s' cannot be asked like this; each flaw is listed".formatted(survey),
                flaws.stream()
                        .map(flaw -> new FieldError(flaw.pointer(), flaw.detail()))
                        .toList());
    }
}
