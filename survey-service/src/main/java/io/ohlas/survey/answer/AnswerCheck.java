package io.ohlas.survey.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.ohlas.survey.answer.AnswerFlaw.Kind;
import io.ohlas.survey.questionnaire.Choice;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.Questionnaire;

/** Compares answers with the version of the survey that was asked. */
public final class AnswerCheck {

    /** Longest comment in characters, as the event's contract has it. */
    public static final int LONGEST_TEXT = 10_000;

    private final Questionnaire questionnaire;
    private final Course course;
    private final Set<String> answered = new HashSet<>();
    private final List<AnswerFlaw> flaws = new ArrayList<>();

    private AnswerCheck(Questionnaire questionnaire, List<Answer> answers) {
        this.questionnaire = questionnaire;
        this.course = Course.after(questionnaire, answers);
    }

    /**
     * Lists what is wrong; empty when the answers may be stored.
     *
     * @param finished whether all required questions that are asked must be answered
     */
    public static List<AnswerFlaw> flaws(Questionnaire questionnaire, List<Answer> answers, boolean finished) {
        var check = new AnswerCheck(questionnaire, answers);
        for (int i = 0; i < answers.size(); i++) {
            check.read("/answers/" + i, answers.get(i));
        }
        if (finished) {
            check.course.asked().stream().filter(Question::required).forEach(check::requireAnswer);
        }
        return check.flaws;
    }

    private void requireAnswer(Question question) {
        if (!answered.contains(question.key())) {
            flaw("/answers", question.key(), Kind.UNANSWERED, "'%s' must be answered".formatted(question.key()));
        }
    }

    private void read(String at, Answer answer) {
        Optional<Question> question = questionnaire.question(answer.question());
        if (question.isEmpty()) {
            flaw(at + "/question", answer.question(), Kind.NO_SUCH_QUESTION, "is not a question of this survey");
        } else if (!answered.add(answer.question())) {
            flaw(at + "/question", answer.question(), Kind.ANSWERED_TWICE, "is answered twice");
        } else if (!course.asks(question.get())) {
            flaw(at + "/question", answer.question(), Kind.NOT_ASKED, "is not asked after these ratings");
        } else if (values(answer) != 1) {
            flaw(at, answer.question(), Kind.WRONG_TYPE, "takes exactly one value");
        } else {
            readValue(at, answer, question.get());
        }
    }

    private void readValue(String at, Answer answer, Question question) {
        switch (question.type()) {
            case NPS, CES, CSAT, RATING -> readRating(at, answer, question);
            case TEXT -> readText(at, answer);
            case SINGLE_CHOICE, YES_NO -> readChoice(at, answer, keys(question));
            case MULTIPLE_CHOICE -> readChoices(at, answer, keys(question));
        }
    }

    private void readRating(String at, Answer answer, Question question) {
        if (answer.rating() == null) {
            flaw(at, answer.question(), Kind.WRONG_TYPE, "takes a rating");
        } else if (!question.scale().contains(answer.rating())) {
            String scale = "must be %d to %d"
                    .formatted(question.scale().low(), question.scale().high());
            flaw(at + "/rating", answer.question(), Kind.OFF_SCALE, scale);
        }
    }

    private void readText(String at, Answer answer) {
        if (answer.text() == null) {
            flaw(at, answer.question(), Kind.WRONG_TYPE, "takes a text");
        } else if (answer.text().length() > LONGEST_TEXT) {
            flaw(at + "/text", answer.question(), Kind.TOO_LONG, "takes at most 10000 characters");
        } else if (!StorableText.isStorable(answer.text())) {
            flaw(at + "/text", answer.question(), Kind.UNREADABLE, "holds a NUL or half a character");
        }
    }

    private void readChoice(String at, Answer answer, List<String> keys) {
        if (answer.choice() == null) {
            flaw(at, answer.question(), Kind.WRONG_TYPE, "takes a choice");
        } else if (!keys.contains(answer.choice())) {
            flaw(at + "/choice", answer.question(), Kind.NOT_A_CHOICE, "must be one of " + keys);
        }
    }

    private void readChoices(String at, Answer answer, List<String> keys) {
        if (answer.choices() == null) {
            flaw(at, answer.question(), Kind.WRONG_TYPE, "takes choices");
        } else if (answer.choices().isEmpty()
                || !keys.containsAll(answer.choices())
                || new HashSet<>(answer.choices()).size() < answer.choices().size()) {
            flaw(at + "/choices", answer.question(), Kind.NOT_A_CHOICE, "must be different ones of " + keys);
        }
    }

    private static List<String> keys(Question question) {
        return question.type() == QuestionType.YES_NO
                ? List.of("yes", "no")
                : question.choices().stream().map(Choice::key).toList();
    }

    private static long values(Answer answer) {
        return Stream.of(answer.rating(), answer.choice(), answer.choices(), answer.text())
                .filter(Objects::nonNull)
                .count();
    }

    private void flaw(String pointer, String question, Kind kind, String detail) {
        flaws.add(new AnswerFlaw(pointer, question, kind, detail));
    }
}
