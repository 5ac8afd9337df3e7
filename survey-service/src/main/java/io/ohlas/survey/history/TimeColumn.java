package io.ohlas.survey.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads a column of times: with an offset, without one (then in the tenant's zone), or a day alone. */
final class TimeColumn {

    // A day alone is taken at noon, so that it stays the same day should the tenant's zone ever change.
    private static final LocalTime MIDDAY = LocalTime.NOON;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("][XXX][XX][X]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter format;
    private final ZoneId zone;
    private final Instant now;

    /**
     * @param pattern null for ISO 8601
     * @param now what was said today was said by now
     * @throws IllegalArgumentException when the pattern is none
     */
    TimeColumn(String pattern, ZoneId zone, Instant now) {
        this.format = pattern == null ? ISO : strict(pattern);
        this.zone = zone;
        this.now = now;
    }

    // Else the 31st of February would be the 28th. Strictness asks for an era beside y, and for none beside u.
    private static DateTimeFormatter strict(String pattern) {
        String years = pattern.contains("G") ? pattern : pattern.replaceAll("y(?=([^']*'[^']*')*[^']*$)", "u");
        return DateTimeFormatter.ofPattern(years, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** @throws DateTimeException when the text does not follow the pattern or is no date of the calendar */
    Instant read(String text) {
        TemporalAccessor parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        Instant time =
                switch (parsed) {
                    case OffsetDateTime moment -> moment.toInstant();
                    case LocalDateTime local -> local.atZone(zone).toInstant();
                    default -> midday(LocalDate.from(parsed));
                };
        // The database keeps no more, and would round it: into the next day at the worst.
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    // Today's midday may lie ahead, yet nothing that was said today does.
    private Instant midday(LocalDate day) {
        Instant midday = day.atTime(MIDDAY).atZone(zone).toInstant();
        boolean ahead = midday.isAfter(now) && day.equals(LocalDate.ofInstant(now, zone));
        return ahead ? now : midday;
    }
}
