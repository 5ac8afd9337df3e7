package io.ohlas.survey.optout;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.survey.optout.WhoAsks.Asker;
import io.ohlas.survey.page.PageAssets;

/** The pages behind an unsubscribe link, in the language of the mail. */
@ApplicationScoped
class UnsubscribePages {

    private static final List<String> SPOKEN = List.of("en", "cs", "pl");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @CheckedTemplate(basePath = "unsubscribe")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(UnsubscribePage page);
    }

    private final PageAssets assets;

    UnsubscribePages(PageAssets assets) {
        this.assets = assets;
    }

    /** Asks whether to leave the contact alone. */
    RestResponse<String> ask(Asker asker, String token) {
        UnsubscribeTexts texts = texts(asker.language());
        return page(200, asker, texts.ask_title(), texts.ask_text(asker.tenant()), texts.button(), "/u/" + token);
    }

    /** Says that the contact is left alone, and offers to take that back. */
    RestResponse<String> leftAlone(Asker asker, String token) {
        UnsubscribeTexts texts = texts(asker.language());
        return page(
                200,
                asker,
                texts.done_title(),
                texts.done_text(asker.tenant()),
                texts.again_button(),
                "/u/" + token + "/again");
    }

    /** Says that the contact may be asked again. */
    RestResponse<String> askedAgain(Asker asker) {
        UnsubscribeTexts texts = texts(asker.language());
        return page(200, asker, texts.again_title(), texts.again_text(asker.tenant()), null, null);
    }

    RestResponse<String> unknown(HttpHeaders headers) {
        String language = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse("en");
        UnsubscribeTexts texts = texts(language);
        var nobody = new Asker(null, language, false);
        return page(404, nobody, texts.unknown_title(), texts.unknown_text(), null, null);
    }

    private static UnsubscribeTexts texts(String language) {
        return MessageBundles.get(UnsubscribeTexts.class, Localized.Literal.of(spoken(language)));
    }

    private static String spoken(String language) {
        String first = language.split("-", 2)[0];
        return SPOKEN.contains(first) ? first : "en";
    }

    private RestResponse<String> page(
            int status, Asker asker, String title, String text, String button, String action) {
        var page = new UnsubscribePage(
                asker.tenant(), spoken(asker.language()), title, text, button, action, assets.stylesheet());
        String html = Templates.page(page)
                .setLocale(Locale.forLanguageTag(page.language()))
                .render();
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), html)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store")
                .build();
    }
}
