package io.ohlas.survey.answer;

import java.util.List;
import java.util.Optional;

import io.ohlas.survey.questionnaire.LocalText;
import io.ohlas.survey.questionnaire.Questionnaire;

/** What a survey says after the last answer, by the band of the first rating. */
public final class ClosingWords {

    private ClosingWords() {}

    /** Empty when the survey has no words of its own. Fields of the text are still open. */
    public static Optional<String> of(Questionnaire questionnaire, List<Answer> answers, String language) {
        return Optional.ofNullable(questionnaire.endPages())
                .map(pages -> pages.after(Course.after(questionnaire, answers).firstBand()))
                .map(words -> words(words, questionnaire, language));
    }

    private static String words(LocalText text, Questionnaire questionnaire, String language) {
        return text.in(language, questionnaire.defaultLanguage());
    }
}
