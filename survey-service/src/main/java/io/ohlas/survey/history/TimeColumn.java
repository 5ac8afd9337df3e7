package io.ohlas.survey.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads a column of times: with an offset, without one (then in the tenant's zone), or a day alone. */
final class TimeColumn {

    // A day alone is taken at noon, so that it stays the same day should the tenant's zone ever change.
    private static final LocalTime MIDDAY = LocalTime.NOON;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX][XX][X]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter format;
    private final ZoneId zone;

    /**
     * @param pattern null for ISO 8601
     * @throws IllegalArgumentException when the pattern is none
     */
    TimeColumn(String pattern, ZoneId zone) {
        this.format = pattern == null ? ISO : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        this.zone = zone;
    }

    /** @throws DateTimeException when the text does not follow the pattern or is no date of the calendar */
    Instant read(String text) {
        TemporalAccessor parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (parsed) {
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> LocalDate.from(parsed).atTime(MIDDAY).atZone(zone).toInstant();
        };
    }
}
