package io.ohlas.survey.interaction;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** No such interaction in the caller's tenant and units. */
public final class InteractionUnknown extends Refusal {

    InteractionUnknown(UUID interaction) {
        super(Kind.ABSENT, "interaction-unknown", "There is no interaction " + interaction);
    }
}
