package io.ohlas.alert.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * One unbroken stretch of working time within a day, by the clock on the wall.
 *
 * @param from first moment of work
 * @param to first moment after work; midnight means the end of the day
 */
public record Shift(@JsonFormat(pattern = "HH:mm") LocalTime from, @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** @throws IllegalArgumentException when it would end before it begins */
    public Shift {
        if (from == null || to == null) {
            throw new IllegalArgumentException("a shift has a beginning and an end, like 09:00 and 17:00");
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a shift ends after it begins: %s to %s".formatted(from, to));
        }
    }

    /** A start inside the hour that repeats when clocks go back takes its first pass; a skipped one moves forward. */
    Instant startOn(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, from, zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** An end inside the repeated hour takes its second pass, so nobody's working time is lost. */
    Instant endOn(LocalDate day, ZoneId zone) {
        LocalDate endDay = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return ZonedDateTime.of(endDay, to, zone).withLaterOffsetAtOverlap().toInstant();
    }

    boolean overlaps(Shift other) {
        return from.isBefore(other.endOfDayAware()) && other.from.isBefore(endOfDayAware());
    }

    private LocalTime endOfDayAware() {
        return to.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : to;
    }
}
