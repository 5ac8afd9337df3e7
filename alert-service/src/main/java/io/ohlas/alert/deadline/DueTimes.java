package io.ohlas.alert.deadline;

import java.time.Instant;

/** By when a customer must have heard from us, and by when the matter must be resolved. */
public record DueTimes(Instant firstContactAt, Instant resolutionAt) {}
