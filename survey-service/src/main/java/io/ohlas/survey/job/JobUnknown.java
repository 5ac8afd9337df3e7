package io.ohlas.survey.job;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** No such job in the caller's tenant. */
final class JobUnknown extends Refusal {

    JobUnknown(UUID job) {
        super(Kind.ABSENT, "job-unknown", "There is no job " + job);
    }
}
