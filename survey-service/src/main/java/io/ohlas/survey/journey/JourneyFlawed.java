package io.ohlas.survey.journey;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A journey that names a stage or touchpoint twice. */
public final class JourneyFlawed extends Refusal {

    JourneyFlawed(String pointer, String detail) {
        super(Kind.INVALID, "journey-flawed", detail, List.of(new FieldError(pointer, detail)));
    }
}
