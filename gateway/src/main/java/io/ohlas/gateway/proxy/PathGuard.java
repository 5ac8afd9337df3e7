package io.ohlas.gateway.proxy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses request targets that two servers could read in two ways. Nothing is normalised: an address either has one
 * meaning for the gateway and every service behind it, or it has none.
 */
final class PathGuard {

    // NUL to unit separator and DEL are caught by value; these are / \ ; . % # ? once decoded.
    private static final Set<Integer> HIDDEN_SYNTAX = Set.of(0x2F, 0x5C, 0x3B, 0x2E, 0x25, 0x23, 0x3F);
    private static final String PLAIN = "-._~!$&'()*+,=:@/";
    static final int LONGEST = 4096;

    private PathGuard() {}

    /**
     * @param target the request target as sent, path and query
     * @return what is wrong with it, for a person; empty when it has one meaning only
     */
    static Optional<String> objection(String target) {
        if (target.length() > LONGEST) {
            return Optional.of("The address is longer than %d characters".formatted(LONGEST));
        }
        int end = target.indexOf('?');
        String path = end < 0 ? target : target.substring(0, end);
        if (!path.startsWith("/")) {
            return Optional.of("The address must begin with /");
        }
        return segments(path).or(() -> characters(path));
    }

    /**
     * The path as those behind the gateway read it. Without an objection, an escape hides no syntax, so that %61 is the
     * letter a and nothing else.
     */
    static String decoded(String path) {
        // A plus in a path is a plus.
        return path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> segments(String path) {
        if (path.contains("//")) {
            return Optional.of("The path has an empty segment");
        }
        for (String segment : path.split("/")) {
            if (segment.equals(".") || segment.equals("..")) {
                return Optional.of("The path has a dot segment");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> characters(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int value = escaped(path, i);
                if (value < 0x20 || value == 0x7F || HIDDEN_SYNTAX.contains(value)) {
                    return Optional.of("The path has an escape that hides its meaning");
                }
                i += 2;
            } else if (!isPlain(c)) {
                return Optional.of("The path has a character that must not stand in it");
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }

    private static int escaped(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
