package io.ohlas.alert.casework;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** No such case, or none that the caller may know of. */
public final class CaseNotFound extends Refusal {

    public CaseNotFound(UUID id) {
        super(Kind.ABSENT, "case-not-found", "There is no case " + id);
    }
}
