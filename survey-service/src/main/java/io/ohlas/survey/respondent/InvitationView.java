package io.ohlas.survey.respondent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.questionnaire.Band;
import io.ohlas.survey.questionnaire.Bands;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.Scale;

/** A survey as one respondent meets it, all texts in one language; without questions once nothing can be answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        SurveyView survey,
        String language,
        List<String> languages,
        List<QuestionView> questions,
        TenantView tenant,
        String state,
        int revision,
        List<Answer> answers) {

    record SurveyView(String key, int version, String name) {}

    record TenantView(String name) {}

    record WordingView(String question, Band band, String text) {}

    record ConditionView(String question, Set<Band> band) {}

    record ChoiceView(String key, String text) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record QuestionView(
            String key,
            String type,
            String metric,
            boolean required,
            Scale scale,
            Bands bands,
            String text,
            List<WordingView> textWhen,
            List<ConditionView> showWhen,
            List<ChoiceView> choices) {

        static QuestionView of(Respondent respondent, Question question, String language) {
            return new QuestionView(
                    question.key(),
                    question.type().wire(),
                    question.metric(),
                    question.required(),
                    question.scale(),
                    question.bands(),
                    respondent.words(question.text(), language),
                    question.textWhen().stream()
                            .map(rule -> new WordingView(
                                    rule.question(), rule.band(), respondent.words(rule.text(), language)))
                            .toList(),
                    question.showWhen().stream()
                            .map(rule -> new ConditionView(rule.question(), rule.band()))
                            .toList(),
                    question.choices().stream()
                            .map(choice -> new ChoiceView(choice.key(), respondent.words(choice.text(), language)))
                            .toList());
        }
    }

    static InvitationView of(Respondent respondent, String language, Instant now) {
        Respondent.State state = respondent.state(now);
        boolean open = state == Respondent.State.OPEN;
        return new InvitationView(
                new SurveyView(
                        respondent.survey().surveyKey(),
                        respondent.survey().number(),
                        respondent.survey().name()),
                language,
                respondent.questionnaire().languages(),
                open
                        ? respondent.questionnaire().questions().stream()
                                .map(question -> QuestionView.of(respondent, question, language))
                                .toList()
                        : List.of(),
                new TenantView(respondent.names().tenant()),
                state.name().toLowerCase(Locale.ROOT),
                respondent.revision(),
                respondent.answers());
    }
}
