package io.ohlas.survey.interaction;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** An interaction that cannot have happened as told. */
public final class InteractionRejected extends Refusal {

    InteractionRejected(List<FieldError> errors) {
        super(
                Kind.INVALID,
                "interaction-rejected",
                "The interaction was not recorded; each wrong field is listed",
                errors);
    }
}
