package io.ohlas.survey.page;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.AnswerFlaw;
import io.ohlas.survey.page.AskView.FormError;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.respondent.Respondent;

/** Decides which page a respondent sees: the questions, the thanks, or that the time is over. */
@ApplicationScoped
class RespondentPage {

    private final Pages pages;
    private final Clock clock;

    RespondentPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The page of a link that is followed.
     *
     * @param rating from the address; chosen on the page and stored only by the respondent's own hand
     * @param justSent whether the respondent has sent the answer a moment ago
     */
    RestResponse<String> show(String token, Respondent respondent, String language, Integer rating, boolean justSent) {
        Instant now = clock.instant();
        return switch (respondent.state(now)) {
            case FINISHED -> thanks(200, token, respondent, language, !justSent, null);
            case EXPIRED -> pages.expired(pages.frame(respondent, language, ""));
            case OPEN -> ask(200, token, respondent, language, withChosen(respondent, rating), List.of(), false);
        };
    }

    /** What follows after the answers, which nobody is shown but whoever has just given them. */
    RestResponse<String> goOn(String token, Respondent respondent, String language, List<Answer> answers) {
        return ask(200, token, respondent, language, answers, List.of(), false);
    }

    /** The questions once more, each flaw beside its field. */
    RestResponse<String> refuse(
            String token, Respondent respondent, String language, List<Answer> answers, List<AnswerFlaw> flaws) {
        return ask(422, token, respondent, language, answers, flaws, false);
    }

    /** The questions once more, with everything still filled in, because nothing could be stored. */
    RestResponse<String> busy(String token, Respondent respondent, String language, List<Answer> answers) {
        return ask(503, token, respondent, language, answers, List.of(), true);
    }

    RestResponse<String> refuseComment(String token, Respondent respondent, String language, List<AnswerFlaw> flaws) {
        return thanks(
                422, token, respondent, language, true, message(pages.texts(language), respondent, flaws.getFirst()));
    }

    private RestResponse<String> ask(
            int status,
            String token,
            Respondent respondent,
            String language,
            List<Answer> answers,
            List<AnswerFlaw> flaws,
            boolean busy) {
        PageTexts texts = pages.texts(language);
        Map<String, String> errors = new HashMap<>();
        flaws.forEach(flaw -> errors.putIfAbsent(flaw.question(), message(texts, respondent, flaw)));
        var questions = new AskedQuestions(respondent, language, texts, answers, errors);
        String address = "/api/public/v1/invitations/" + token;
        var ask = new AskView(
                texts.title(),
                "/r/" + token,
                address + "/response?lang=" + language,
                address + "/opened",
                respondent.revision(),
                questions.views(),
                errors.entrySet().stream()
                        .map(error -> new FormError(AskedQuestions.field(error.getKey()), error.getValue()))
                        .toList(),
                questions.waiting(),
                busy);
        return pages.ask(status, pages.frame(respondent, language, ""), ask);
    }

    private RestResponse<String> thanks(
            int status, String token, Respondent respondent, String language, boolean again, String error) {
        Optional<Question> open = respondent.openComment(clock.instant());
        var thanks = new ThanksView(
                again,
                respondent.closingWords(language).orElse(null),
                "/r/" + token,
                open.map(question -> AskedQuestions.field(question.key())).orElse(null),
                open.map(question -> respondent.wordsOf(question, language)).orElse(null),
                error);
        return pages.thanks(status, pages.frame(respondent, language, again ? "" : "&sent=yes"), thanks);
    }

    private static List<Answer> withChosen(Respondent respondent, Integer rating) {
        Optional<Question> first = respondent.questionnaire().questions().stream()
                .filter(question -> question.type().isRated())
                .findFirst();
        boolean fits =
                rating != null && first.isPresent() && first.get().scale().contains(rating);
        boolean unanswered = first.isPresent()
                && respondent.answers().stream().noneMatch(answer -> answer.question()
                        .equals(first.get().key()));
        if (!fits || !unanswered) {
            return respondent.answers();
        }
        return Stream.concat(Stream.of(Answer.rating(first.get().key(), rating)), respondent.answers().stream())
                .toList();
    }

    private static String message(PageTexts texts, Respondent respondent, AnswerFlaw flaw) {
        return switch (flaw.kind()) {
            case UNANSWERED -> texts.answer_needed();
            case OFF_SCALE ->
                respondent
                        .questionnaire()
                        .question(flaw.question())
                        .map(question -> texts.off_scale(
                                question.scale().low(), question.scale().high()))
                        .orElseThrow();
            case TOO_LONG -> texts.too_long();
            case UNREADABLE -> texts.unreadable();
            default -> texts.not_a_choice();
        };
    }
}
