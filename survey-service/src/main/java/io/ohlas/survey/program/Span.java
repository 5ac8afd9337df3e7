package io.ohlas.survey.program;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A length of time in ISO 8601, as the tenant wrote it: {@code P30D}, {@code P2W}, {@code PT90M}. A day has 24 hours. */
public record Span(@JsonValue String text) {

    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");
    private static final Duration LONGEST = Duration.ofDays(3660);

    @JsonCreator
    public Span {
        Duration length;
        try {
            length = read(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("takes an ISO 8601 duration such as P30D or PT2H", e);
        }
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("takes a duration from PT0S to P3660D");
        }
    }

    public Duration length() {
        return read(text);
    }

    public Instant before(Instant instant) {
        return instant.minus(length());
    }

    public Instant after(Instant instant) {
        return instant.plus(length());
    }

    private static Duration read(String text) {
        Matcher weeks = WEEKS.matcher(text);
        return weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1))) : Duration.parse(text);
    }
}
