package io.ohlas.survey.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.i18n.MessageBundles;

/** In which language a page speaks, and how it names languages. */
@ApplicationScoped
class PageLanguage {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "ur", "yi");
    private static final Set<String> SPOKEN = Set.of("en", "cs", "pl", "de", "sk", "uk");

    /** The words around a survey in its language; in English where there is no translation. */
    PageTexts texts(String language) {
        return MessageBundles.get(PageTexts.class, io.quarkus.qute.i18n.Localized.Literal.of(spoken(language)));
    }

    /** The language that the page's own words are in. */
    String spoken(String language) {
        String first = first(language);
        return SPOKEN.contains(first) ? first : "en";
    }

    String direction(String language) {
        return RIGHT_TO_LEFT.contains(first(language)) ? "rtl" : "ltr";
    }

    /** The language's name in itself, with a capital as it stands alone. */
    String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The first of the languages a browser asks for that the pages speak; English else. */
    String preferred(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse("en");
    }

    private static String first(String language) {
        return language.split("-", 2)[0];
    }
}
