package io.ohlas.survey.job;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

final class JobUnknown extends Refusal {

    JobUnknown(UUID job) {
        super(Kind.ABSENT, "job-unknown", "There is no job " + job);
    }
}
