package io.ohlas.alert.voice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.rule.RatedAnswer;

/**
 * One response that a case stands for.
 *
 * @param metric of the answer that weighs most, as is {@code rating}
 * @param answers all ratings, that one first; empty when only that one was kept
 * @param orgUnitPath keys from the root down to where it happened; empty when no org unit was named
 */
public record CaseResponse(
        UUID caseId,
        UUID responseId,
        Instant submittedAt,
        String metric,
        int rating,
        String comment,
        List<RatedAnswer> answers,
        List<String> orgUnitPath,
        ResponseContext context) {

    /** Band of the answer that weighs most; of one whose band was not kept it is the worst. */
    public String band() {
        return answers.isEmpty() ? "unfavourable" : answers.getFirst().band();
    }

    /** Key of the question that weighs most; null when it was not kept. */
    public String question() {
        return answers.isEmpty() ? null : answers.getFirst().question();
    }

    /** Where it happened; null when no org unit was named. */
    public String orgUnit() {
        return orgUnitPath.isEmpty() ? null : orgUnitPath.getLast();
    }

    /** The worst of its answers. */
    public Severity severity() {
        return context.severity();
    }

    /** The same as a complaint of its own. @param opening what opened the case, by the same contact */
    public Complaint complaint(Complaint opening) {
        return opening.responseId().equals(responseId)
                ? opening
                : new Complaint(
                        responseId,
                        opening.contactId(),
                        metric,
                        rating,
                        band(),
                        question(),
                        comment,
                        context.language(),
                        context.occurredAt(),
                        submittedAt,
                        orgUnit(),
                        orgUnitPath,
                        context.touchpoint(),
                        context.process(),
                        context.channel(),
                        context.employee(),
                        context.segment(),
                        opening.contactChannels(),
                        context.yearlyValue());
    }
}
