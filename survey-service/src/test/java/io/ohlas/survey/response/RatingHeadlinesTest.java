package io.ohlas.survey.response;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.Headline;
import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.Bands;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.questionnaire.ShowRule;
import io.ohlas.survey.response.ResponseSubmitted.Rated;
import io.ohlas.survey.response.ResponseSubmitted.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** Which rating of a response counts for its metric. */
class RatingHeadlinesTest {

    @Test
    void the_first_question_of_a_metric_counts_where_none_is_marked() {
        assertThat(headlines(List.of(nps("brand", null), nps("branch", null), ces())))
                .containsExactly("brand", "ces");
    }

    @Test
    void the_marked_question_counts_also_when_it_comes_later() {
        List<Question> questions = List.of(nps("brand", null), nps("branch", true), ces());

        assertThat(headlines(questions)).containsExactly("branch", "ces");
        assertThat(Headline.of(survey(questions), answers(questions, 3)).rating())
                .isEqualTo(4);
    }

    @Test
    void of_two_branches_the_one_that_was_asked_counts() {
        var toDissatisfied = new ShowRule("ces", Set.of(Band.UNFAVOURABLE));
        var unasked = new Question(
                "a",
                QuestionType.NPS,
                null,
                false,
                null,
                null,
                Questionnaires.text("A?"),
                null,
                List.of(toDissatisfied),
                null,
                null);
        var asked = nps("b", null);

        List<Rated> ratings = Told.of(survey(List.of(ces(), unasked, asked)), List.of(rating("ces", 7), rating("b", 9)))
                .ratings();

        assertThat(ratings).extracting(Rated::headline).containsExactly(true, true);
        assertThat(ratings.getLast().bands()).isEqualTo(new Bands(6, 9));
    }

    private static List<String> headlines(List<Question> questions) {
        return Told.of(survey(questions), answers(questions, 3)).ratings().stream()
                .filter(Rated::headline)
                .map(Rated::question)
                .toList();
    }

    /** Ratings that rise by one from question to question. */
    private static List<Answer> answers(List<Question> questions, int first) {
        return Stream.iterate(0, i -> i < questions.size(), i -> i + 1)
                .map(i -> rating(questions.get(i).key(), first + i))
                .toList();
    }

    private static Answer rating(String question, int rating) {
        return new Answer(question, rating, null, null, null);
    }

    private static Questionnaire survey(List<Question> questions) {
        return new Questionnaire(List.of("en", "cs"), "en", questions, null, null);
    }

    private static Question nps(String key, Boolean headline) {
        return new Question(
                key, QuestionType.NPS, null, true, null, null, Questionnaires.text("How?"), null, null, null, headline);
    }

    private static Question ces() {
        return Questionnaires.question("ces", QuestionType.CES, true, "How easy?");
    }
}
