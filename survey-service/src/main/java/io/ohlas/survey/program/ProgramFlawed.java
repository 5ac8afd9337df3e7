package io.ohlas.survey.program;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A program that names things the tenant does not have, or words that no mail can say. */
public final class ProgramFlawed extends Refusal {

    ProgramFlawed(String program, List<FieldError> errors) {
        super(
                Kind.INVALID,
                "program-flawed",
                "Program '%s' cannot ask like this; each flaw is listed".formatted(program),
                errors);
    }
}
