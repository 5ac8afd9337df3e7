package io.ohlas.survey.answer;

import java.util.List;

import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Questionnaire;

/**
 * What a list shows of a response: its first rating and its first comment; each may be null. A rating that does not count
 * for its metric, since another question is the metric's headline, is not shown.
 */
public record Headline(String metric, Integer rating, Band band, String comment) {

    public static Headline of(Questionnaire questionnaire, List<Answer> answers) {
        var course = Course.after(questionnaire, answers);
        Question rated = null;
        String comment = null;
        for (Question question : course.asked()) {
            boolean counts = question.metric() == null || course.isHeadline(question);
            if (rated == null && counts && course.bands().containsKey(question.key())) {
                rated = question;
            }
            if (comment == null) {
                comment = course.answerTo(question).map(Answer::text).orElse(null);
            }
        }
        return rated == null
                ? new Headline(null, null, null, comment)
                : new Headline(
                        rated.metric(),
                        course.answerTo(rated).orElseThrow().rating(),
                        course.bands().get(rated.key()),
                        comment);
    }

    public String bandName() {
        return band == null ? null : band.name();
    }
}
