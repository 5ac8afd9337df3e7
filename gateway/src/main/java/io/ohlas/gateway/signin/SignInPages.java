package io.ohlas.gateway.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Template;

import io.ohlas.gateway.people.Directory.Place;

/** The two pages that a person may meet between Keycloak and the console. */
@ApplicationScoped
class SignInPages {

    private static final Set<String> LANGUAGES = Set.of("en", "cs", "pl");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Template choose;
    private final Template trouble;

    SignInPages(Template choose, Template trouble) {
        this.choose = choose;
        this.trouble = trouble;
    }

    /** Why a sign-in came to nothing. */
    enum Trouble {
        EXPIRED,
        REFUSED,
        NOWHERE,
        AWAY;

        private String key() {
            return "trouble." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line of the choice. */
    record Door(String name, String address) {}

    String choose(List<Place> places, String returnTo, List<Locale> languages) {
        ResourceBundle texts = texts(languages);
        List<Door> doors = places.stream()
                .map(place -> new Door(place.name(), address(place.key(), returnTo)))
                .toList();
        return choose.data("language", texts.getLocale().toLanguageTag().replace("und", "en"))
                .data("title", texts.getString("choose.title"))
                .data("doors", doors)
                .render();
    }

    /** @param again where the person may try once more */
    String trouble(Trouble kind, String again, List<Locale> languages) {
        ResourceBundle texts = texts(languages);
        return trouble.data("language", texts.getLocale().toLanguageTag().replace("und", "en"))
                .data("title", texts.getString("trouble.title"))
                .data("text", texts.getString(kind.key()))
                .data("address", again)
                .data("again", texts.getString("trouble.again"))
                .render();
    }

    private static String address(String key, String returnTo) {
        return "/login?tenant=" + key + "&returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }

    private static ResourceBundle texts(List<Locale> languages) {
        Locale chosen = languages.stream()
                .filter(language -> LANGUAGES.contains(language.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        Locale known = chosen.getLanguage().equals("en") ? Locale.ROOT : Locale.of(chosen.getLanguage());
        return ResourceBundle.getBundle("sign-in", known, SignInPages.class.getClassLoader(), NO_FALLBACK);
    }
}
