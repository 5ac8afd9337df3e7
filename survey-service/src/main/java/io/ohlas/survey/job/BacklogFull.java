package io.ohlas.survey.job;

import io.ohlas.platform.web.problem.Refusal;

/** More bytes of a tenant's files wait to be worked off than it may have. */
public final class BacklogFull extends Refusal {

    BacklogFull(long limit) {
        super(
                Kind.CONFLICT,
                "import-backlog-full",
                "Files of all imports that wait or run may have %d bytes together; send this one when another is over"
                        .formatted(limit));
    }
}
