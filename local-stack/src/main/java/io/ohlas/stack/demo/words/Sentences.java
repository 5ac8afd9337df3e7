package io.ohlas.stack.demo.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Writes clauses down as people do: mostly with capitals and full stops, some in haste. */
final class Sentences {

    private static final Pattern START = Pattern.compile("(^|[.!?] )(\\p{Ll})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Sentences() {}

    /** @param closer empty for none, else with a space before it */
    static String written(String body, String closer, Random random) {
        boolean hasty = closer.isEmpty() && !ended(body) && Chance.in(15, random);
        String text = hasty ? body : stopped(body) + closer;
        boolean lowerCase = hasty && Chance.in(30, random);
        if (!lowerCase) {
            text = capitalised(text);
        }
        return Chance.in(3, random) ? withoutMarks(text) : text;
    }

    static String stopped(String text) {
        return ended(text) ? text : text + ".";
    }

    static boolean ended(String text) {
        return text.matches("(?s).*[.!?…]");
    }

    static String capitalised(String text) {
        return START.matcher(text)
                .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(Locale.ROOT));
    }

    /** As on a telephone in a hurry: {@code cekala jsem}. */
    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('ł', 'l')
                .replace('Ł', 'L');
    }
}
