package io.ohlas.survey.page;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.survey.page.Frame.LanguageLink;
import io.ohlas.survey.respondent.Respondent;

/** Makes pages, with the headers that each of them carries. */
@ApplicationScoped
class Pages {

    // Nothing from elsewhere, no script and no style inside the page, no frame around it. No cookie is ever set.
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {}

        static native TemplateInstance ask(Frame frame, AskView ask);

        static native TemplateInstance thanks(Frame frame, ThanksView thanks);

        static native TemplateInstance notice(Frame frame, String title, String text);
    }

    private final PageLanguage languages;
    private final PageAssets assets;

    Pages(PageLanguage languages, PageAssets assets) {
        this.languages = languages;
        this.assets = assets;
    }

    PageTexts texts(String language) {
        return languages.texts(language);
    }

    RestResponse<String> ask(int status, Frame frame, AskView ask) {
        return page(status, frame, Templates.ask(frame, ask));
    }

    RestResponse<String> thanks(int status, Frame frame, ThanksView thanks) {
        return page(status, frame, Templates.thanks(frame, thanks));
    }

    RestResponse<String> expired(Frame frame) {
        PageTexts texts = texts(frame.language());
        return page(410, frame, Templates.notice(frame, texts.expired_title(), texts.expired_text()));
    }

    /** The page for a link that leads nowhere, in a language of the browser: no survey is known. */
    RestResponse<String> unknown(List<Locale> accepted) {
        Frame frame = frame(null, languages.preferred(accepted), List.of());
        PageTexts texts = texts(frame.language());
        return page(404, frame, Templates.notice(frame, texts.unknown_title(), texts.unknown_text()));
    }

    /** @param query what the address of the page in another language keeps, such as {@code &rating=3}; may be empty */
    Frame frame(Respondent respondent, String language, String query) {
        List<LanguageLink> links = respondent.questionnaire().languages().stream()
                .map(each ->
                        new LanguageLink(each, languages.nameOf(each), "?lang=" + each + query, each.equals(language)))
                .toList();
        return frame(respondent.names().tenant(), language, links);
    }

    private Frame frame(String tenant, String language, List<LanguageLink> links) {
        return new Frame(tenant, language, languages.direction(language), links, assets.stylesheet(), assets.script());
    }

    private RestResponse<String> page(int status, Frame frame, TemplateInstance template) {
        String html = template.setLocale(Locale.forLanguageTag(languages.spoken(frame.language())))
                .render();
        return ResponseBuilder.<String>create(status)
                .entity(html)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store")
                .header("Content-Language", frame.language())
                .build();
    }
}
