package io.ohlas.survey.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Questionnaire;

/** How a questionnaire goes on for one respondent: what is asked after the answers so far. */
public final class Course {

    private final List<Question> asked = new ArrayList<>();
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private final Questionnaire questionnaire;
    private final Map<String, Answer> answers;

    private Course(Questionnaire questionnaire, List<Answer> answers) {
        this.questionnaire = questionnaire;
        this.answers = answers.stream()
                .filter(answer -> answer.question() != null)
                .collect(Collectors.toMap(Answer::question, Function.identity(), (first, second) -> first));
    }

    /** A rating off its scale, or of a question that is not asked, has no band and reveals nothing. */
    public static Course after(Questionnaire questionnaire, List<Answer> answers) {
        var course = new Course(questionnaire, answers);
        questionnaire.questions().forEach(course::take);
        return course;
    }

    private void take(Question question) {
        if (!question.isShownAfter(bands)) {
            return;
        }
        asked.add(question);
        if (question.type().isRated()) {
            answerTo(question)
                    .map(Answer::rating)
                    .filter(question.scale()::contains)
                    .ifPresent(rating -> bands.put(question.key(), question.bandOf(rating)));
        }
    }

    /** In the order of the survey. */
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    public boolean asks(Question question) {
        return asked.contains(question);
    }

    /**
     * Whether a rating of this question counts for its metric: each metric counts once per response. It is the question
     * marked as the metric's headline; without a mark the first one of the metric that is asked.
     */
    public boolean isHeadline(Question question) {
        String metric = question.metric();
        if (metric == null) {
            return false;
        }
        return questionnaire.questions().stream()
                .filter(other -> other.isMarkedFor(metric))
                .findFirst()
                .or(() -> asked.stream()
                        .filter(other -> metric.equals(other.metric()))
                        .findFirst())
                .filter(question::equals)
                .isPresent();
    }

    public Optional<Answer> answerTo(Question question) {
        return Optional.ofNullable(answers.get(question.key()));
    }

    /** Bands of the ratings given, by question key. */
    public Map<String, Band> bands() {
        return bands;
    }

    /** The band that the closing words go by; null before the first rating. */
    public Band firstBand() {
        return bands.values().stream().findFirst().orElse(null);
    }
}
