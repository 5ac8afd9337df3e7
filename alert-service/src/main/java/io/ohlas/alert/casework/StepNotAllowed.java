package io.ohlas.alert.casework;

import io.ohlas.platform.web.problem.Refusal;

/** A case does not allow this step where it stands. */
public final class StepNotAllowed extends Refusal {

    StepNotAllowed(CustomerCase subject, Step step, String reason) {
        super(
                Kind.CONFLICT,
                "step-not-allowed",
                "Case C-%d does not allow '%s': %s".formatted(subject.facts().number(), step.wire(), reason));
    }
}
