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

    /** A field without a value leaves nothing behind, not even a double space. */
    public static String fill(String text, Map<String, String> values) {
        String filled = FIELD.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
        return filled.equals(text)
                ? text
                : filled.replaceAll(" {2,}", " ").replaceAll(" +([,.!?])", "$1").strip();
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
