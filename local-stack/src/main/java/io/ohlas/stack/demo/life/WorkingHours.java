package io.ohlas.stack.demo.life;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When agents are at their desks: from Monday to Friday. */
record WorkingHours(ZoneId zone, LocalTime from, LocalTime to) {

    /** The working time of one day. */
    Duration day() {
        return Duration.between(from, to);
    }

    /** The time at which so much working time has gone by since {@code start}. */
    Instant after(Instant start, Duration work) {
        ZonedDateTime now = atWork(start.atZone(zone));
        Duration left = work;
        while (true) {
            Duration today = Duration.between(now, now.with(to));
            if (left.compareTo(today) < 0) {
                return now.plus(left).toInstant();
            }
            left = left.minus(today);
            now = atWork(now.with(to).plusMinutes(1));
        }
    }

    private ZonedDateTime atWork(ZonedDateTime time) {
        ZonedDateTime next = time.toLocalTime().isBefore(from)
                ? time.with(from)
                : time.toLocalTime().isBefore(to) ? time : time.plusDays(1).with(from);
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            next = next.plusDays(1).with(from);
        }
        return next;
    }
}
