package io.ohlas.survey.interaction;

import io.ohlas.platform.web.problem.Refusal;

/** An external id that another interaction carries already. */
public final class InteractionTold extends Refusal {

    InteractionTold(String externalId) {
        super(
                Kind.CONFLICT,
                "interaction-told",
                "Interaction '%s' was told before, and differently".formatted(externalId));
    }
}
