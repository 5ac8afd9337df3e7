package io.ohlas.alert.deadline;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.calendar.BusinessCalendar;
import io.ohlas.alert.calendar.WorkingCalendar;
import io.ohlas.alert.calendar.WorkingCalendars;

/** By when something is due, as the tenant's policies and calendars say. */
@ApplicationScoped
public class Deadlines {

    private final SlaPolicies policies;
    private final WorkingCalendars calendars;

    Deadlines(SlaPolicies policies, WorkingCalendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    public DueTimes of(Severity severity, Instant start) {
        SlaPolicy policy = policies.get(severity);
        return policy.dueFrom(start, calendars.get(policy.calendar()).rules());
    }

    /** Where the tenant is: whose days count. */
    public ZoneId zone() {
        return calendars.get(WorkingCalendar.STANDARD).rules().zone();
    }

    /** The hours by which a case of this severity is measured. */
    public BusinessCalendar calendarOf(Severity severity) {
        return calendars.get(policies.get(severity).calendar()).rules();
    }
}
