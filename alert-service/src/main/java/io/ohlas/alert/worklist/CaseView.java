package io.ohlas.alert.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseStatus;
import io.ohlas.alert.casework.Person;
import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.deadline.SlaClock;
import io.ohlas.alert.rule.RatedAnswer;
import io.ohlas.alert.unreached.Unreached;
import io.ohlas.alert.voice.CaseResponse;
import io.ohlas.alert.voice.Money;
import io.ohlas.alert.voice.Recovery;

/**
 * A case as the API shows it. It holds no name of the customer: who may see that asks survey-service by contact id. Of
 * a case with answers of several org units each reader gets what is said in those that they may read: ratings, words,
 * severity and what they were about.
 *
 * @param openings 1, then one more each time it was opened again
 * @param orgUnit of the answer that opened the case; if the reader may not read that one, of the first that they may
 * @param queue key of the org unit whose people look after it
 * @param unconfirmed resolved, and the customer has not said for 14 days whether it helped
 * @param rating the answer that weighs most; of a case that the customer's no opened again, that of the newest word
 * @param responses that the reader may read, oldest first
 * @param hiddenResponses how many more there are, of org units that the reader may not see
 * @param unreached what was tried to reach the customer and what must be; null once reached, and while nobody works on it
 * @param allowed the steps that the caller can make now, by the last part of their address
 * @param timeline oldest first; only when one case was asked for
 */
public record CaseView(
        UUID id,
        String reference,
        CaseStatus status,
        Severity severity,
        Instant openedAt,
        int openings,
        String metric,
        int rating,
        String band,
        String question,
        String comment,
        String language,
        UUID responseId,
        Interaction interaction,
        Instant submittedAt,
        String orgUnit,
        List<String> orgUnitPath,
        String orgUnitName,
        String touchpoint,
        String process,
        String channel,
        String employee,
        UUID contactId,
        String segment,
        Money yearlyValue,
        String queue,
        Person assignee,
        Promise firstContact,
        Promise resolution,
        Instant firstContactAt,
        String rootCause,
        String action,
        Money cost,
        Instant resolvedAt,
        Recovering recovery,
        boolean unconfirmed,
        UUID mergedInto,
        List<Voice> responses,
        int hiddenResponses,
        Unreached unreached,
        int version,
        List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Entry> timeline) {

    /** @param occurredAt null when nobody told */
    public record Interaction(Instant occurredAt) {}

    /** @param pausedAt since when the clock stands still; null while it runs */
    public record Promise(Instant dueAt, Instant metAt, Instant breachedAt, Instant pausedAt) {
        static Promise of(SlaClock clock) {
            return new Promise(clock.dueAt(), clock.metAt(), clock.breachedAt(), clock.pausedAt());
        }
    }

    /**
     * What became of asking again; all null before. Its rating is of the unit that opened the case, as its survey is.
     *
     * @param askedBy by which channel the survey that was answered came; {@code link} when a partner's system had it
     */
    public record Recovering(
            Instant requestedAt,
            Instant askedAt,
            Instant answeredAt,
            String askedBy,
            String metric,
            Integer rating,
            String outcome) {
        static Recovering of(Recovery recovery, boolean rated) {
            return recovery == null
                    ? new Recovering(null, null, null, null, null, null, null)
                    : new Recovering(
                            recovery.requestedAt(),
                            recovery.askedAt(),
                            recovery.answeredAt(),
                            recovery.askedBy(),
                            rated ? recovery.metric() : null,
                            rated ? recovery.rating() : null,
                            recovery.outcome());
        }
    }

    /**
     * One response of the customer.
     *
     * @param question key of the rating that weighs most, to which metric, rating and band belong; null when not kept
     * @param answers all ratings, that one first; empty when not kept
     */
    public record Voice(
            UUID responseId,
            Instant submittedAt,
            String metric,
            int rating,
            String band,
            String question,
            String comment,
            String orgUnit,
            List<String> orgUnitPath,
            String orgUnitName,
            List<RatedAnswer> answers) {

        static Voice of(CaseResponse response, Map<String, String> unitNames) {
            return new Voice(
                    response.responseId(),
                    response.submittedAt(),
                    response.metric(),
                    response.rating(),
                    response.band(),
                    response.question(),
                    response.comment(),
                    response.orgUnit(),
                    response.orgUnitPath(),
                    unitNames.getOrDefault(response.orgUnit(), response.orgUnit()),
                    response.answers());
        }
    }

    /** One line of history; {@code by} is null when the customer or the clock did it. */
    public record Entry(
            UUID id,
            Instant at,
            Person by,
            String type,
            CaseStatus from,
            CaseStatus to,
            String channel,
            String outcome,
            String text) {

        static Entry of(CaseChange change) {
            return new Entry(
                    change.id(),
                    change.changedAt(),
                    change.by(),
                    change.type().wire(),
                    change.from(),
                    change.to(),
                    change.channel(),
                    change.outcome(),
                    change.text());
        }
    }
}
