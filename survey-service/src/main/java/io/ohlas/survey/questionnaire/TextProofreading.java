package io.ohlas.survey.questionnaire;

import java.util.List;

/** Checks one text in all its languages. */
final class TextProofreading {

    static final int LONGEST_TEXT = 2_000;

    private final List<String> languages;
    private final String defaultLanguage;
    private final List<Flaw> flaws;

    TextProofreading(List<String> languages, String defaultLanguage, List<Flaw> flaws) {
        this.languages = languages;
        this.defaultLanguage = defaultLanguage;
        this.flaws = flaws;
    }

    void readOptional(String place, LocalText text) {
        if (text != null) {
            read(place, text);
        }
    }

    void read(String place, LocalText text) {
        if (text == null || (defaultLanguage != null && text.byLanguage().get(defaultLanguage) == null)) {
            flaws.add(new Flaw(place, "needs a text in the default language, '%s'".formatted(defaultLanguage)));
        }
        if (text != null) {
            text.byLanguage().forEach((language, words) -> readWords(place + "/" + language, language, words));
        }
    }

    private void readWords(String place, String language, String words) {
        if (!languages.contains(language)) {
            flaws.add(new Flaw(place, "'%s' is not a language of this survey".formatted(language)));
        }
        TextFlaws.of(words, LONGEST_TEXT).forEach(flaw -> flaws.add(new Flaw(place, flaw)));
    }
}
