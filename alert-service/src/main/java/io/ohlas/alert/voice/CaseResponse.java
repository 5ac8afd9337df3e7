package io.ohlas.alert.voice;

import java.time.Instant;
import java.util.UUID;

/** One unhappy answer that a case stands for. */
public record CaseResponse(
        UUID caseId, UUID responseId, Instant submittedAt, String metric, int rating, String comment) {}
