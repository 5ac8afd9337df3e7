package io.ohlas.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one text in one language, of a survey or of a mail. */
public final class TextFlaws {

    private TextFlaws() {}

    /**
     * In words for its author; empty when the text may be shown.
     *
     * @param longest number of characters
     */
    public static List<String> of(String words, int longest) {
        var flaws = new ArrayList<String>();
        if (words.isBlank() || words.length() > longest || words.indexOf('\0') >= 0) {
            flaws.add("takes 1 to %d characters".formatted(longest));
        }
        String field = Piping.unknownField(words);
        if (field != null) {
            flaws.add("'{{%s}}' is not known; use one of %s".formatted(field, Piping.FIELDS));
        }
        return flaws;
    }
}
