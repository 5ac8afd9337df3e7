package io.ohlas.survey.sending;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of people as a mail's header takes them (RFC 5322 and 2047): whatever they say, they begin no other header. */
final class HeaderText {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PLAIN = 600;
    // An encoded word has 75 characters at most (RFC 2047, section 2), of which 12 are its frame: 63 of base64.
    private static final int BYTES_OF_A_WORD = 45;
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    // Unseen characters that turn the direction of all that follows would make one address look like another.
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern QUOTED = Pattern.compile("[\"\\\\]");

    private HeaderText() {}

    /** An address with a name before it, which is cut off where it is longer than anybody reads. */
    static String mailbox(String name, String address) {
        String shown = shortened(oneLine(name));
        if (shown.isEmpty()) {
            return address;
        }
        String phrase = isPlain(shown)
                ? '"' + QUOTED.matcher(shown).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group())) + '"'
                : encoded(shown);
        return phrase + " <" + address + ">";
    }

    /** The value of a header that takes any words, such as the subject. */
    static String words(String text) {
        String line = oneLine(text);
        return isPlain(line) && line.length() <= LONGEST_PLAIN ? line : encoded(line);
    }

    /** A line break in a name would begin a header of its own. */
    static String oneLine(String text) {
        if (text == null) {
            return "";
        }
        String line = LINE_BREAKS.matcher(text).replaceAll(" ");
        return TURNS.matcher(line).replaceAll("").strip();
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_NAME ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    // What looks like an encoded word would be read as one.
    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !text.contains("=?");
    }

    private static String encoded(String text) {
        var words = new StringJoiner("\n ");
        int from = 0;
        int bytes = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int more = utf8(text.substring(at, text.offsetByCodePoints(at, 1))).length;
            if (bytes + more > BYTES_OF_A_WORD) {
                words.add(word(text.substring(from, at)));
                from = at;
                bytes = 0;
            }
            bytes += more;
        }
        return words.add(word(text.substring(from))).toString();
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
