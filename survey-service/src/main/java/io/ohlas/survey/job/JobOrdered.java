package io.ohlas.survey.job;

import java.util.UUID;

/** Told within the transaction that orders a job; once it has committed, there is work to be done. */
public record JobOrdered(UUID jobId) {}
