package io.ohlas.survey.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.Course;
import io.ohlas.survey.page.AskView.Option;
import io.ohlas.survey.page.AskView.QuestionView;
import io.ohlas.survey.page.AskView.Wording;
import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.LocalText;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.ShowRule;
import io.ohlas.survey.questionnaire.TextRule;
import io.ohlas.survey.respondent.Respondent;

/** Lays the questions of a survey out as form fields, with what was answered so far filled in. */
final class AskedQuestions {

    private final Respondent respondent;
    private final String language;
    private final PageTexts texts;
    private final Course course;
    private final Map<String, String> errors;

    /**
     * @param answers filled into the fields
     * @param errors by question key
     */
    AskedQuestions(
            Respondent respondent, String language, PageTexts texts, List<Answer> answers, Map<String, String> errors) {
        this.respondent = respondent;
        this.language = language;
        this.texts = texts;
        this.course = Course.after(respondent.questionnaire(), answers);
        this.errors = errors;
    }

    static String field(String question) {
        return "q-" + question;
    }

    List<QuestionView> views() {
        return respondent.questionnaire().questions().stream().map(this::view).toList();
    }

    /** Whether a rating decides which question comes next, or in which words, and is not given yet. */
    boolean waiting() {
        return respondent.questionnaire().questions().stream().anyMatch(this::waits);
    }

    private boolean waits(Question question) {
        return awaited(question).anyMatch(rating -> !course.bands().containsKey(rating));
    }

    // Only a rating that must be given is waited for: else a respondent who skips it would never get on.
    private Stream<String> awaited(Question question) {
        return Stream.concat(
                        question.textWhen().stream().map(TextRule::question),
                        question.showWhen().stream().map(ShowRule::question))
                .distinct()
                .filter(key ->
                        course.asked().stream().anyMatch(other -> other.key().equals(key) && other.required()));
    }

    private QuestionView view(Question question) {
        Optional<Answer> answer = course.answerTo(question);
        Optional<ScaleEnds> ends = ScaleEnds.of(question.type(), texts);
        return new QuestionView(
                question.key(),
                field(question.key()),
                kind(question.type()),
                question.required(),
                waits(question) || !course.asks(question),
                wordings(question),
                question.showWhen().stream()
                        .map(rule -> condition(rule.question(), rule.band().stream()))
                        .collect(Collectors.joining(" ")),
                awaited(question).collect(Collectors.joining(" ")),
                options(question, answer),
                ends.map(ScaleEnds::low).orElse(null),
                ends.map(ScaleEnds::high).orElse(null),
                answer.map(Answer::text).orElse(""),
                errors.get(question.key()));
    }

    private List<Wording> wordings(Question question) {
        LocalText fitting = question.textAfter(course.bands());
        var wordings = new ArrayList<Wording>();
        for (TextRule rule : question.textWhen()) {
            wordings.add(new Wording(
                    condition(rule.question(), Stream.of(rule.band())), words(rule.text()), rule.text() == fitting));
        }
        wordings.add(new Wording("", words(question.text()), question.text() == fitting));
        return wordings;
    }

    private static String condition(String question, Stream<Band> bands) {
        return question + ":" + bands.map(Band::wire).sorted().collect(Collectors.joining(","));
    }

    private List<Option> options(Question question, Optional<Answer> answer) {
        return switch (question.type()) {
            case NPS, CES, CSAT, RATING -> points(question, answer.map(Answer::rating));
            case YES_NO ->
                List.of(
                        option("yes", texts.yes(), answer.map(Answer::choice)),
                        option("no", texts.no(), answer.map(Answer::choice)));
            case SINGLE_CHOICE -> choices(question, answer.map(Answer::choice).map(List::of));
            case MULTIPLE_CHOICE -> choices(question, answer.map(Answer::choices));
            case TEXT -> List.of();
        };
    }

    private static List<Option> points(Question question, Optional<Integer> given) {
        return IntStream.rangeClosed(question.scale().low(), question.scale().high())
                .mapToObj(point -> new Option(
                        String.valueOf(point),
                        String.valueOf(point),
                        question.bandOf(point).wire(),
                        given.filter(rating -> rating == point).isPresent()))
                .toList();
    }

    private static Option option(String value, String text, Optional<String> given) {
        return new Option(value, text, null, given.filter(value::equals).isPresent());
    }

    private List<Option> choices(Question question, Optional<List<String>> given) {
        List<String> chosen = given.orElse(List.of());
        return question.choices().stream()
                .map(choice -> new Option(choice.key(), words(choice.text()), null, chosen.contains(choice.key())))
                .toList();
    }

    private String words(LocalText text) {
        return respondent.words(text, language);
    }

    private static String kind(QuestionType type) {
        return switch (type) {
            case NPS, CES, CSAT, RATING -> "scale";
            case SINGLE_CHOICE, YES_NO -> "single";
            case MULTIPLE_CHOICE -> "multiple";
            case TEXT -> "text";
        };
    }
}
