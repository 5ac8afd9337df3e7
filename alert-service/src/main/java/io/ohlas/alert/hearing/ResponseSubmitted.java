package io.ohlas.alert.hearing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.rule.RatedAnswer;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.alert.voice.DissatisfiedResponse;
import io.ohlas.alert.voice.Money;
import io.ohlas.alert.voice.RecoveryAnswer;
import io.ohlas.platform.messaging.EventType;

/**
 * What this service needs of {@code contracts/survey.response-submitted/v1}.
 *
 * @param channel where the interaction happened
 * @param askedBy by which channel the survey came to the customer
 */
@EventType("survey.response-submitted.v1")
record ResponseSubmitted(
        UUID responseId,
        long sequence,
        boolean complete,
        List<Rating> ratings,
        List<Comment> comments,
        String language,
        UUID contactId,
        String orgUnit,
        List<String> orgUnitPath,
        String touchpoint,
        String process,
        String channel,
        String askedBy,
        String employee,
        String segment,
        Worth yearlyValue,
        Instant occurredAt,
        Instant submittedAt,
        UUID recoveryOf,
        boolean imported,
        boolean opensCases,
        Boolean anonymous,
        List<String> contactChannels,
        boolean test) {

    /** The metric of employees' answers, which nobody may follow up whatever the event says. */
    private static final String EMPLOYEES = "enps";

    record Rating(String question, String metric, int rating, Scale scale, String band) {}

    record Scale(int low, int high) {}

    record Comment(String question, String text) {}

    /** What a customer is worth in a year, below zero too: some cost more than they bring. */
    record Worth(String amount, String currency) {

        Money money() {
            return new Money(new BigDecimal(amount), currency);
        }
    }

    List<RatedAnswer> answers() {
        return ratings.stream()
                .map(each -> new RatedAnswer(
                        each.question, each.metric, each.rating, each.scale.low, each.scale.high, each.band))
                .toList();
    }

    /** Whether it was promised that nobody learns who gave it. */
    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous) || ratings.stream().anyMatch(each -> EMPLOYEES.equals(each.metric));
    }

    /** @param about the rating that weighs most */
    DissatisfiedResponse says(RatedAnswer about, Severity severity) {
        var all = Stream.concat(Stream.of(about), answers().stream().filter(other -> !other.equals(about)));
        return new DissatisfiedResponse(complaint(about), all.toList(), severity, sequence);
    }

    /** The first rating that is dissatisfied. */
    RatedAnswer worst() {
        return answers().stream().filter(RatedAnswer::dissatisfied).findFirst().orElseThrow();
    }

    private Complaint complaint(RatedAnswer about) {
        return new Complaint(
                responseId,
                contactId,
                about.metric(),
                about.rating(),
                about.band(),
                about.question(),
                words(),
                language,
                occurredAt,
                submittedAt,
                orgUnit,
                orgUnitPath,
                touchpoint,
                process,
                channel,
                employee,
                segment,
                contactChannels,
                yearlyValue == null ? null : yearlyValue.money());
    }

    /** Speaks by its dissatisfied rating when it has one. */
    RecoveryAnswer recoveryAnswer() {
        boolean satisfied = answers().stream().noneMatch(RatedAnswer::dissatisfied);
        RatedAnswer about = satisfied ? answers().getFirst() : worst();
        return new RecoveryAnswer(responseId, about.metric(), about.rating(), satisfied, askedBy, submittedAt);
    }

    private String words() {
        return comments.isEmpty() ? null : comments.stream().map(Comment::text).collect(Collectors.joining("\n\n"));
    }
}
