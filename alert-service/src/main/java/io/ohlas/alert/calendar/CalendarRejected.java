package io.ohlas.alert.calendar;

import io.ohlas.platform.web.problem.Refusal;

/** What was sent is no calendar that anyone could work by. */
final class CalendarRejected extends Refusal {

    CalendarRejected(String reason) {
        super(Kind.INVALID, "calendar-rejected", reason);
    }
}
