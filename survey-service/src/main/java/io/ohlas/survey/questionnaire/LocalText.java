package io.ohlas.survey.questionnaire;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One text in several languages, by language tag. */
public record LocalText(@JsonValue Map<String, String> byLanguage) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText(Map<String, String> byLanguage) {
        var sorted = new TreeMap<String, String>();
        if (byLanguage != null) {
            sorted.putAll(byLanguage);
            sorted.values().removeIf(Objects::isNull);
        }
        this.byLanguage = Collections.unmodifiableMap(sorted);
    }

    /** Whether the tag names a language that there is. */
    public static boolean isLanguage(String tag) {
        try {
            return LANGUAGE.matcher(tag).matches()
                    && !Locale.forLanguageTag(tag).getISO3Language().isEmpty();
        } catch (MissingResourceException unknown) {
            return false;
        }
    }

    /** The text in the language, also by its first part (de-AT, de); empty when it has none there. */
    public Optional<String> of(String language) {
        return Optional.ofNullable(byLanguage.get(language))
                .or(() -> Optional.ofNullable(byLanguage.get(language.split("-", 2)[0])));
    }

    /** The text in the language, else in the fallback, else in any; empty when there is none at all. */
    public String in(String language, String fallback) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.get(fallback);
        }
        return text == null ? byLanguage.values().stream().findFirst().orElse("") : text;
    }
}
