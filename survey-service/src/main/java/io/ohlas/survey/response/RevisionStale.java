package io.ohlas.survey.response;

import io.ohlas.platform.web.problem.Refusal;

/** A later save of the same response is stored already. */
public final class RevisionStale extends Refusal {

    RevisionStale(int sent, int stored) {
        super(
                Kind.CONFLICT,
                "revision-stale",
                "Revision %d was sent but %d is stored; read the invitation again and send a higher one"
                        .formatted(sent, stored));
    }
}
