package io.ohlas.scoring.rebuild;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** No rebuild of this id was started in the caller's tenant. */
class RebuildNotFound extends Refusal {

    RebuildNotFound(UUID id) {
        super(Kind.ABSENT, "rebuild-not-found", "There is no rebuild " + id);
    }
}
