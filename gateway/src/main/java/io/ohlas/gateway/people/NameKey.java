package io.ohlas.gateway.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what two names count as one: as people read them, whatever their case, accents, spaces and invisible characters. */
final class NameKey {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private NameKey() {}

    static String of(String name) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        // Up and down again: some letters differ in one of both directions alone.
        return SPACES.matcher(plain)
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
