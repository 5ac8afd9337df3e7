package io.ohlas.survey.interaction;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A batch as a whole that cannot be taken. */
public final class BatchRefused extends Refusal {

    BatchRefused(String detail) {
        super(Kind.MALFORMED, "batch-refused", detail, List.of(new FieldError("/items", detail)));
    }
}
