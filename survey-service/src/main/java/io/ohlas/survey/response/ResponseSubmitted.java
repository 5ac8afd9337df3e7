package io.ohlas.survey.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.ohlas.platform.messaging.EventType;
import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.Course;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.Bands;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.questionnaire.Scale;

/** Published with each save, in part or whole. Contract: {@code contracts/survey.response-submitted/v1}. */
@EventType(ResponseSubmitted.TYPE)
public record ResponseSubmitted(
        UUID responseId,
        int sequence,
        boolean complete,
        String survey,
        int surveyVersion,
        List<Rated> ratings,
        Map<String, List<String>> choices,
        List<Comment> comments,
        String language,
        @JsonUnwrapped Occasion.Snapshot occasion,
        Money yearlyValue,
        UUID invitationId,
        String askedBy,
        String program,
        Instant occurredAt,
        Instant submittedAt,
        Instant startedAt,
        UUID recoveryOf,
        List<String> contactChannels,
        boolean imported,
        boolean opensCases,
        boolean anonymous,
        boolean test) {

    public static final String TYPE = "survey.response-submitted.v1";

    /** @param headline whether the rating counts for its metric, which each does once per response */
    public record Rated(
            String question, String metric, int rating, Scale scale, Band band, Bands bands, boolean headline) {

        static Rated of(Question question, int rating, boolean headline) {
            return new Rated(
                    question.key(),
                    question.metric(),
                    rating,
                    question.scale(),
                    question.bandOf(rating),
                    question.bands(),
                    headline);
        }
    }

    public record Comment(String question, String text) {}

    public record Money(String amount, String currency) {

        static Money of(BigDecimal amount, String currency) {
            return amount == null
                    ? null
                    : new Money(
                            amount.stripTrailingZeros()
                                    .setScale(Math.max(
                                            2, amount.stripTrailingZeros().scale()))
                                    .toPlainString(),
                            currency);
        }
    }

    /** Answers in the form in which they travel. */
    public record Told(List<Rated> ratings, Map<String, List<String>> choices, List<Comment> comments) {

        public static Told of(Questionnaire questionnaire, List<Answer> answers) {
            var told = new Told(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
            var course = Course.after(questionnaire, answers);
            answers.forEach(answer -> questionnaire
                    .question(answer.question())
                    .ifPresent(question -> told.tell(question, answer, course.isHeadline(question))));
            return told;
        }

        private void tell(Question question, Answer answer, boolean headline) {
            String key = question.key();
            if (answer.rating() != null) {
                ratings.add(Rated.of(question, answer.rating(), headline));
            } else if (answer.choice() != null) {
                choices.put(key, List.of(answer.choice()));
            } else if (answer.choices() != null) {
                choices.put(key, answer.choices());
            } else if (!answer.text().isBlank()) {
                comments.add(new Comment(key, answer.text()));
            }
        }
    }

    static ResponseSubmitted of(Change change) {
        Asked asked = change.asked();
        Occasion occasion = asked.occasion();
        Told told = Told.of(change.questionnaire(), change.answers());
        if (asked.isAnonymous()) {
            return anonymous(
                    new Origin(
                            asked.standing().responseId(),
                            asked.surveyKey(),
                            asked.surveyVersion(),
                            occasion.withoutTraces(),
                            asked.askedBy().wire(),
                            change.submittedAt(),
                            false,
                            asked.test()),
                    change.revision(),
                    change.finished(),
                    told.ratings());
        }
        return new ResponseSubmitted(
                asked.standing().responseId(),
                change.revision(),
                change.finished(),
                asked.surveyKey(),
                asked.surveyVersion(),
                told.ratings(),
                told.choices(),
                told.comments(),
                change.language(),
                occasion.snapshot(),
                Money.of(occasion.yearlyValueAmount(), occasion.yearlyValueCurrency()),
                asked.invitationId(),
                asked.askedBy().wire(),
                asked.program(),
                occasion.occurredAt(),
                change.submittedAt(),
                change.startedAt(),
                asked.recoveryOf(),
                asked.contactChannels(),
                false,
                true,
                false,
                asked.test());
    }

    /** Where an anonymous answer comes from, as far as that is told. */
    public record Origin(
            UUID responseId,
            String survey,
            int surveyVersion,
            Occasion.Snapshot occasion,
            String askedBy,
            Instant submittedAt,
            boolean imported,
            boolean test) {}

    /** Ratings, org unit and day: nothing else of an answer to an anonymous survey leaves this service. */
    public static ResponseSubmitted anonymous(Origin origin, int sequence, boolean complete, List<Rated> ratings) {
        return new ResponseSubmitted(
                origin.responseId,
                sequence,
                complete,
                origin.survey,
                origin.surveyVersion,
                ratings,
                Map.of(),
                List.of(),
                null,
                origin.occasion,
                null,
                null,
                origin.askedBy,
                null,
                null,
                origin.submittedAt,
                null,
                null,
                null,
                origin.imported,
                false,
                true,
                origin.test);
    }
}
