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
        if (words.isBlank() || words.length() > LONGEST_TEXT || words.indexOf('\0') >= 0) {
            flaws.add(new Flaw(place, "takes 1 to %d characters".formatted(LONGEST_TEXT)));
        }
        String field = Piping.unknownField(words);
        if (field != null) {
            flaws.add(new Flaw(place, "'{{%s}}' is not known; use one of %s".formatted(field, Piping.FIELDS)));
        }
    }
}
