package io.ohlas.scoring.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

/** The days a report is about, in the tenant's zone; both ends are included. */
public record Span(LocalDate from, LocalDate to) {

    /** What one report may add up. */
    static final int MOST_YEARS = 30;

    /** @throws QueryRejected when an end is missing or no date, or the span is upside down or too long */
    public static Span of(MultivaluedMap<String, String> values) {
        return of(values, "from", "to", MOST_YEARS);
    }

    /** @param mostYears the longest span, which the refusal of a longer one names */
    static Span of(MultivaluedMap<String, String> values, String fromName, String toName, int mostYears) {
        LocalDate from = day(values, fromName);
        LocalDate to = day(values, toName);
        if (from.isAfter(to)) {
            throw QueryRejected.wrong(toName, "must not be before from");
        }
        if (from.plusYears(mostYears).isBefore(to)) {
            throw QueryRejected.wrong(fromName, tooLong(mostYears));
        }
        return new Span(from, to);
    }

    private static String tooLong(int mostYears) {
        String limit = "must be at most %d years before to".formatted(mostYears);
        return mostYears == MOST_YEARS
                ? limit
                : "%s in this grouping; by month up to %d years are told at once".formatted(limit, MOST_YEARS);
    }

    private static LocalDate day(MultivaluedMap<String, String> values, String name) {
        String text = one(values, name).orElseThrow(() -> QueryRejected.unreadable(name, "is required"));
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 9999) {
                throw QueryRejected.wrong(name, "must lie between the years 1900 and 9999");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw QueryRejected.unreadable(name, "must be a date like 2026-01-31");
        }
    }

    static Optional<String> one(MultivaluedMap<String, String> values, String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw QueryRejected.unreadable(name, "must be given once");
        }
        return given.stream().filter(value -> !value.isEmpty()).findFirst();
    }
}
