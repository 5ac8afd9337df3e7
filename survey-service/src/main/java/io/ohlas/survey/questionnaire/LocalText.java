package io.ohlas.survey.questionnaire;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One text in several languages, by language tag. */
public record LocalText(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText(Map<String, String> byLanguage) {
        var sorted = new TreeMap<String, String>();
        if (byLanguage != null) {
            sorted.putAll(byLanguage);
            sorted.values().removeIf(Objects::isNull);
        }
        this.byLanguage = Collections.unmodifiableMap(sorted);
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
