package io.ohlas.survey.journey;

import io.ohlas.platform.web.problem.Refusal;

/** No such journey or process in the caller's tenant. */
public final class JourneyUnknown extends Refusal {

    JourneyUnknown(String kind, String key) {
        super(Kind.ABSENT, "journey-unknown", "There is no %s '%s'".formatted(kind, key));
    }
}
