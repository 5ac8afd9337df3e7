package io.ohlas.survey.response;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.Choice;
import io.ohlas.survey.questionnaire.EndPages;
import io.ohlas.survey.questionnaire.LocalText;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.questionnaire.ShowRule;
import io.ohlas.survey.questionnaire.TextRule;

/** Surveys for tests. */
public final class Questionnaires {

    private Questionnaires() {}

    /** NPS, a follow-up whose words depend on it, and a choice for the dissatisfied only. */
    public static Questionnaire afterDelivery() {
        return new Questionnaire(
                List.of("en", "cs"),
                "en",
                List.of(
                        question("nps", QuestionType.NPS, true, "How likely are you to recommend {{tenant.name}}?"),
                        new Question(
                                "why",
                                QuestionType.TEXT,
                                null,
                                false,
                                null,
                                null,
                                text("What is the main reason?"),
                                List.of(
                                        new TextRule("nps", Band.UNFAVOURABLE, text("What went wrong?")),
                                        new TextRule("nps", Band.FAVOURABLE, text("What did you love?"))),
                                null,
                                null,
                                null),
                        new Question(
                                "what",
                                QuestionType.MULTIPLE_CHOICE,
                                null,
                                false,
                                null,
                                null,
                                text("What was it about?"),
                                null,
                                List.of(new ShowRule("nps", Set.of(Band.UNFAVOURABLE))),
                                List.of(
                                        new Choice("late", text("It came late")),
                                        new Choice("broken", text("It was broken"))),
                                null)),
                new EndPages(
                        text("Thank you for your time."),
                        text("We are sorry, {{contact.name}}. Someone will call you."),
                        null,
                        text("We are glad!")),
                null);
    }

    public static Question question(String key, QuestionType type, boolean required, String text) {
        return new Question(key, type, null, required, null, null, text(text), null, null, null, null);
    }

    public static LocalText text(String english) {
        return new LocalText(Map.of("en", english, "cs", english + " (cs)"));
    }
}
