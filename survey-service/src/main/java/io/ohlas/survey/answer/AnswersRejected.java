package io.ohlas.survey.answer;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** The answers do not fit the survey's version; each misfit is named. */
public final class AnswersRejected extends Refusal {

    private final List<AnswerFlaw> flaws;

    public AnswersRejected(List<AnswerFlaw> flaws) {
        super(
                Kind.INVALID,
                "answers-rejected",
                "Some answers do not fit the survey; nothing was stored",
                flaws.stream()
                        .map(flaw -> new FieldError(flaw.pointer(), flaw.detail()))
                        .toList());
        this.flaws = List.copyOf(flaws);
    }

    public List<AnswerFlaw> flaws() {
        return flaws;
    }
}
