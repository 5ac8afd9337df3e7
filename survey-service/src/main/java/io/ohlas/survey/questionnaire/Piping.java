package io.ohlas.survey.questionnaire;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills what is known of a respondent into a text: {@code Hello {{contact.name}}}. */
public final class Piping {

    public static final Set<String> FIELDS = Set.of("contact.name", "orgUnit.name", "tenant.name");

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private Piping() {}

    /**
     * Values stand in the text letter by letter. A field without a value leaves nothing behind, not even the space before
     * it.
     */
    public static String fill(String text, Map<String, String> values) {
        var filled = new StringBuilder();
        int written = 0;
        int valueEnds = 0;
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            filled.append(text, written, field.start());
            written = field.end();
            String value = values.getOrDefault(field.group(1), "");
            if (value.isEmpty()) {
                written = closeGap(filled, valueEnds, text, written);
            } else {
                valueEnds = filled.append(value).length();
            }
        }
        return filled.append(text, written, text.length()).toString();
    }

    // Only the author's own spaces go, never those that belong to a value before them.
    private static int closeGap(StringBuilder filled, int valueEnds, String text, int next) {
        if (filled.isEmpty()) {
            int words = next;
            while (words < text.length() && text.charAt(words) == ' ') {
                words++;
            }
            return words;
        }
        if (next == text.length() || " ,.!?".indexOf(text.charAt(next)) >= 0) {
            int end = filled.length();
            while (end > valueEnds && filled.charAt(end - 1) == ' ') {
                end--;
            }
            filled.setLength(end);
        }
        return next;
    }

    /** The first field in the text that no respondent has; null when all are known. */
    static String unknownField(String text) {
        return FIELD.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .orElse(null);
    }
}
