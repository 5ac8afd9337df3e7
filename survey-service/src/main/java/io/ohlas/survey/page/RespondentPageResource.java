package io.ohlas.survey.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.problem.Refusal;
import io.ohlas.survey.answer.Answer;
import io.ohlas.survey.answer.AnswersRejected;
import io.ohlas.survey.link.LinkExpired;
import io.ohlas.survey.link.LinkUnknown;
import io.ohlas.survey.respondent.FollowLink;
import io.ohlas.survey.respondent.Respondent;
import io.ohlas.survey.response.ResponseFinished;

/** The pages behind {@code /r/…}. Looking at them stores nothing; only a sent form does. */
@Path("/r/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class RespondentPageResource {

    private final FollowLink followLink;
    private final SendForm sendForm;
    private final RespondentPage page;
    private final Pages pages;

    RespondentPageResource(FollowLink followLink, SendForm sendForm, RespondentPage page, Pages pages) {
        this.followLink = followLink;
        this.sendForm = sendForm;
        this.page = page;
        this.pages = pages;
    }

    /** 200 with the questions or the thanks, 404 for a link that leads nowhere, 410 when the time is over. */
    @GET
    public RestResponse<String> show(
            @RestPath String token,
            @RestQuery String lang,
            @RestQuery String rating,
            @RestQuery String sent,
            HttpHeaders headers) {
        try {
            Respondent respondent = followLink.follow(token);
            String language = respondent.languageFor(lang, languages(headers));
            return page.show(token, respondent, language, number(rating), sent != null);
        } catch (LinkUnknown e) {
            return pages.unknown(languages(headers));
        }
    }

    /**
     * 303 to the next page once the answers are durable, or 200 with it when they are not shown by the link any more;
     * 422 or 503 with the form as it was sent.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> send(
            @RestPath String token, MultivaluedMap<String, String> fields, HttpHeaders headers) {
        Respondent respondent;
        try {
            respondent = followLink.follow(token);
        } catch (LinkUnknown e) {
            return pages.unknown(languages(headers));
        }
        String language = respondent.languageFor(fields.getFirst("lang"), languages(headers));
        List<Answer> answers = AnswerForm.answers(respondent.questionnaire(), fields);
        boolean comment = "comment".equals(fields.getFirst("step"));
        try {
            boolean finished = sendForm.send(token, respondent, language, answers, fields.getFirst("step"));
            return finished || !respondent.asked().isAnonymous()
                    ? seeOther(token, language, finished)
                    : page.goOn(token, followLink.follow(token), language, answers);
        } catch (AnswersRejected e) {
            return comment
                    ? page.refuseComment(token, respondent, language, e.flaws())
                    : page.refuse(token, respondent, language, answers, e.flaws());
        } catch (ResponseFinished | LinkExpired e) {
            return seeOther(token, language, false);
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.BUSY) {
                throw e;
            }
            return page.busy(token, respondent, language, answers);
        }
    }

    private static RestResponse<String> seeOther(String token, String language, boolean sent) {
        String address = "/r/" + token + "?lang=" + language + (sent ? "&sent=yes" : "");
        return ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create(address))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static Integer number(String text) {
        return text != null && text.matches("-?\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private static List<Locale> languages(HttpHeaders headers) {
        return headers.getAcceptableLanguages();
    }
}
