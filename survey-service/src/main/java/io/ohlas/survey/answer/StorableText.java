package io.ohlas.survey.answer;

/** Text that the database can hold: no NUL, no half of a surrogate pair. */
public final class StorableText {

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(StorableText::isUnstorable);
    }

    /** Leaves out what cannot be stored, for history that nobody can write again. */
    public static String cleaned(String text) {
        return isStorable(text)
                ? text
                : text.codePoints()
                        .filter(point -> !isUnstorable(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
