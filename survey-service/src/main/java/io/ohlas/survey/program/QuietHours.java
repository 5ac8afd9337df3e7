package io.ohlas.survey.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * When nobody is written to, by the clock on the contact's wall.
 *
 * @param from the first quiet minute
 * @param to the first minute that is no longer quiet; before {@code from} when the night lies between
 */
public record QuietHours(
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from, @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {

    public QuietHours {
        if (from != null && from.equals(to)) {
            throw new IllegalArgumentException("must begin and end at different times");
        }
    }

    /** The wanted time itself, or the end of the quiet hours that it falls into. */
    public Instant shift(Instant wanted, ZoneId zone) {
        LocalTime time = wanted.atZone(zone).toLocalTime();
        boolean overnight = from.isAfter(to);
        boolean sinceFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        boolean quiet = overnight ? sinceFrom || beforeTo : sinceFrom && beforeTo;
        if (!quiet) {
            return wanted;
        }
        LocalDate today = wanted.atZone(zone).toLocalDate();
        LocalDate morning = overnight && sinceFrom ? today.plusDays(1) : today;
        return morning.atTime(to).atZone(zone).toInstant();
    }
}
