package io.ohlas.survey.answer;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was said to one question. Exactly one value is given; which one is up to the question's type.
 *
 * @param rating for a rated question, on its scale
 * @param choice for one choice its key; for a yes-or-no question {@code yes} or {@code no}
 * @param choices for several choices their keys
 * @param text a comment in the respondent's own words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String question, Integer rating, String choice, List<String> choices, String text) {

    public static Answer rating(String question, int rating) {
        return new Answer(question, rating, null, null, null);
    }

    public static Answer choice(String question, String choice) {
        return new Answer(question, null, choice, null, null);
    }

    public static Answer choices(String question, List<String> choices) {
        return new Answer(question, null, null, List.copyOf(choices), null);
    }

    public static Answer text(String question, String text) {
        return new Answer(question, null, null, null, text);
    }
}
