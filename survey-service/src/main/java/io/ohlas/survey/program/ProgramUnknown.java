package io.ohlas.survey.program;

import io.ohlas.platform.web.problem.Refusal;

/** No such program in the caller's tenant. */
public final class ProgramUnknown extends Refusal {

    ProgramUnknown(String key) {
        super(Kind.ABSENT, "program-unknown", "There is no program '%s'".formatted(key));
    }
}
