package io.ohlas.survey.optout;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A consent that proves nothing against the customer's opt-out. */
final class ConsentRejected extends Refusal {

    ConsentRejected(String detail) {
        super(
                Kind.INVALID,
                "consent-rejected",
                "The opt-out stands: the time of the consent " + detail,
                List.of(new FieldError("/at", detail)));
    }
}
