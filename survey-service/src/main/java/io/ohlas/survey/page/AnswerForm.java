package io.ohlas.survey.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.Course;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Questionnaire;

/** Reads answers out of the fields of a sent form. */
final class AnswerForm {

    private AnswerForm() {}

    /** The answers to questions that are asked after these very answers; a field left empty is no answer. */
    static List<Answer> answers(Questionnaire questionnaire, Map<String, List<String>> fields) {
        var given = new ArrayList<Answer>();
        for (Question question : questionnaire.questions()) {
            answer(question, fields.getOrDefault(AskedQuestions.field(question.key()), List.of()))
                    .ifPresent(given::add);
        }
        // A question that was open when the page was made may not be asked any more after the ratings now sent.
        var course = Course.after(questionnaire, given);
        return course.asked().stream()
                .map(course::answerTo)
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<Answer> answer(Question question, List<String> values) {
        List<String> filled = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        String first = filled.getFirst();
        return Optional.of(
                switch (question.type()) {
                    case NPS, CES, CSAT, RATING -> Answer.rating(question.key(), number(first));
                    case SINGLE_CHOICE, YES_NO -> Answer.choice(question.key(), first);
                    case MULTIPLE_CHOICE -> Answer.choices(question.key(), filled);
                    // Browsers send line ends as CR LF.
                    case TEXT -> Answer.text(question.key(), first.replace("\r\n", "\n"));
                });
    }

    // What is no number lies off every scale, and is refused as such.
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Integer.MIN_VALUE;
        }
    }
}
