package io.ohlas.survey.journey;

import io.ohlas.platform.web.problem.Refusal;

/** A touchpoint lies on one journey only; its scores could not be told apart otherwise. */
public final class TouchpointTaken extends Refusal {

    TouchpointTaken(String touchpoint, String journey) {
        super(
                Kind.CONFLICT,
                "touchpoint-taken",
                "Touchpoint '%s' lies on journey '%s' already".formatted(touchpoint, journey));
    }
}
