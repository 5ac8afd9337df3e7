package io.ohlas.survey.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The most invitations that a program makes in any stretch of time of the given length.
 *
 * @param per how far back is counted; an invitation exactly that old no longer counts
 */
public record Quota(@Min(1) @Max(1_000_000) int count, @NotNull Span per) {}
