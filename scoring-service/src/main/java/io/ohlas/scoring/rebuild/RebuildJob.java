package io.ohlas.scoring.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One rebuild of all scores of a tenant, as the API shows it.
 *
 * @param state running, done or failed; one whose replica died is failed after a while, and may be started again
 * @param done facts counted so far: all of them, or none before the end
 */
record RebuildJob(UUID id, String state, long done, long total, List<String> errors, Instant startedAt) {}
