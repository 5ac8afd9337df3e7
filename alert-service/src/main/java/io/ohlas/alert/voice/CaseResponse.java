package io.ohlas.alert.voice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.alert.rule.RatedAnswer;

/**
 * One response that a case stands for.
 *
 * @param metric of the answer that weighs most, as is {@code rating}
 * @param answers all ratings, that one first; empty when only that one was kept
 */
public record CaseResponse(
        UUID caseId,
        UUID responseId,
        Instant submittedAt,
        String metric,
        int rating,
        String comment,
        List<RatedAnswer> answers) {

    /** Band of the answer that weighs most; of one whose band was not kept it is the worst. */
    public String band() {
        return answers.isEmpty() ? "unfavourable" : answers.getFirst().band();
    }
}
