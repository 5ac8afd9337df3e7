package io.ohlas.survey.respondent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.ClosingWords;
import io.ohlas.survey.answer.Course;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.questionnaire.LocalText;
import io.ohlas.survey.questionnaire.Piping;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.response.Asked;
import io.ohlas.survey.response.Names;
import io.ohlas.survey.response.Standing;

/** The person behind a link, with what they are asked and what they said so far. */
public record Respondent(UUID tenantId, Asked asked, SurveyVersion survey, Names names) {

    /** How far the answering has come. */
    public enum State {
        OPEN,
        FINISHED,
        EXPIRED
    }

    public State state(Instant now) {
        if (asked.standing().finished()) {
            return State.FINISHED;
        }
        return asked.isExpired(now) ? State.EXPIRED : State.OPEN;
    }

    public Questionnaire questionnaire() {
        return survey.questionnaire();
    }

    /** What was answered so far, filled in again; never of an anonymous survey, for others may have the link, too. */
    public List<Answer> answers() {
        return asked.isAnonymous() ? List.of() : asked.standing().answers();
    }

    /** 0 before the first save. */
    public int revision() {
        return asked.standing().revision();
    }

    /** The question that a finished response may still be given a comment to; empty when there is none, or too late. */
    public Optional<Question> openComment(Instant now) {
        Instant finishedAt = asked.standing().finishedAt();
        if (finishedAt == null
                || asked.isAnonymous()
                || !now.isBefore(finishedAt.plus(Standing.COMMENTS_ARE_TAKEN_FOR))) {
            return Optional.empty();
        }
        var course = Course.after(questionnaire(), answers());
        return course.asked().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .filter(question -> course.answerTo(question).isEmpty())
                .findFirst();
    }

    /** How a question reads after the answers so far. */
    public String wordsOf(Question question, String language) {
        return words(question.textAfter(Course.after(questionnaire(), answers()).bands()), language);
    }

    /**
     * The wished language if the survey speaks it; else the invitation's, unless nobody knew what the contact reads: then
     * the first that the survey speaks of those that the browser asks for.
     *
     * @param wished null for none
     */
    public String languageFor(String wished, List<Locale> accepted) {
        List<String> spoken = questionnaire().languages();
        if (wished != null && spoken.contains(wished)) {
            return wished;
        }
        Stream<String> others = names.language() == null
                ? accepted.stream().flatMap(each -> Stream.of(each.toLanguageTag(), each.getLanguage()))
                : Stream.empty();
        return others.filter(spoken::contains).findFirst().orElseGet(() -> questionnaire()
                .languageFor(asked.language()));
    }

    /** A text of the survey in a language, with the names filled in. */
    public String words(LocalText text, String language) {
        return Piping.fill(text.in(language, questionnaire().defaultLanguage()), names.fields());
    }

    /** The survey's own closing words after the answers given; empty when it has none. */
    public Optional<String> closingWords(String language) {
        return ClosingWords.of(questionnaire(), answers(), language).map(words -> Piping.fill(words, names.fields()));
    }
}
