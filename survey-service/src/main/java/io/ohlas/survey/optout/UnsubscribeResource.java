package io.ohlas.survey.optout;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.link.AnswerLink;
import io.ohlas.survey.link.LinkPurpose;
import io.ohlas.survey.link.LinkUnknown;
import io.ohlas.survey.link.PublicLinks;
import io.ohlas.survey.optout.WhoAsks.Asker;
import io.ohlas.survey.page.PageAssets;

/**
 * Where a contact says no to all further asking. Looking changes nothing, since mail scanners follow every link; the
 * button does, and so does the mail program's own one (RFC 8058).
 */
@Path("/u/{token}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class UnsubscribeResource {

    private static final List<String> SPOKEN = List.of("en", "cs", "pl");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @CheckedTemplate(basePath = "unsubscribe")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(UnsubscribePage page);
    }

    private final PublicLinks links;
    private final TenantContext tenants;
    private final WhoAsks whoAsks;
    private final OptOut optOut;
    private final PageAssets assets;

    UnsubscribeResource(PublicLinks links, TenantContext tenants, WhoAsks whoAsks, OptOut optOut, PageAssets assets) {
        this.links = links;
        this.tenants = tenants;
        this.whoAsks = whoAsks;
        this.optOut = optOut;
        this.assets = assets;
    }

    /** The page with the button; 404 for a link that leads nowhere. */
    @GET
    public RestResponse<String> show(@RestPath String token, HttpHeaders headers) {
        try {
            AnswerLink link = links.follow(LinkPurpose.UNSUBSCRIBE, token);
            Asker asker = tenants.with(link.tenantId(), () -> whoAsks.of(link.invitationId()));
            UnsubscribeTexts texts = texts(asker.language());
            return page(200, asker, texts.ask_title(), texts.ask_text(asker.tenant()), true);
        } catch (LinkUnknown e) {
            return unknown(headers);
        }
    }

    /** Whatever the body: a mail program sends {@code List-Unsubscribe=One-Click}, the button sends nothing. */
    @POST
    public RestResponse<String> leave(@RestPath String token, HttpHeaders headers) {
        try {
            AnswerLink link = links.follow(LinkPurpose.UNSUBSCRIBE, token);
            tenants.with(link.tenantId(), () -> optOut.optOut(link.invitationId()));
            Asker asker = tenants.with(link.tenantId(), () -> whoAsks.of(link.invitationId()));
            UnsubscribeTexts texts = texts(asker.language());
            return page(200, asker, texts.done_title(), texts.done_text(asker.tenant()), false);
        } catch (LinkUnknown e) {
            return unknown(headers);
        }
    }

    private RestResponse<String> unknown(HttpHeaders headers) {
        String language = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse("en");
        UnsubscribeTexts texts = texts(language);
        return page(404, new Asker(null, language), texts.unknown_title(), texts.unknown_text(), false);
    }

    private static UnsubscribeTexts texts(String language) {
        return MessageBundles.get(UnsubscribeTexts.class, Localized.Literal.of(spoken(language)));
    }

    private static String spoken(String language) {
        String first = language.split("-", 2)[0];
        return SPOKEN.contains(first) ? first : "en";
    }

    private RestResponse<String> page(int status, Asker asker, String title, String text, boolean asks) {
        var page =
                new UnsubscribePage(asker.tenant(), spoken(asker.language()), title, text, asks, assets.stylesheet());
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
