package io.ohlas.alert.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.calendar.PublicHolidays;
import io.ohlas.alert.calendar.Shift;
import io.ohlas.alert.calendar.WorkingCalendar;
import io.ohlas.alert.calendar.WorkingCalendars;

/** The promises every tenant starts with: heard within the hour, on weekdays from eight to six. */
@ApplicationScoped
public class StandardDeadlines {

    private static final Shift OFFICE = new Shift(LocalTime.of(8, 0), LocalTime.of(18, 0));

    private final SlaPolicies policies;
    private final WorkingCalendars calendars;

    StandardDeadlines(SlaPolicies policies, WorkingCalendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** Call once for each tenant. What an admin made before stays as it is. */
    public void create() {
        if (calendars.findById(WorkingCalendar.STANDARD) == null) {
            var calendar = WorkingCalendar.named(WorkingCalendar.STANDARD);
            calendar.set("UTC", null, weekdays());
            calendars.persist(calendar);
        }
        promise(Severity.NORMAL, Duration.ofHours(1), Duration.ofHours(16));
        promise(Severity.HIGH, Duration.ofHours(1), Duration.ofHours(8));
        promise(Severity.CRITICAL, Duration.ofMinutes(30), Duration.ofHours(4));
    }

    /**
     * Moves the standard calendar to where the tenant is, as long as nobody set it by hand.
     *
     * @param country ISO 3166 alpha-2; one without known holidays counts as none
     */
    public void moveTo(String timeZone, String country) {
        WorkingCalendar calendar = calendars.get(WorkingCalendar.STANDARD);
        if (!calendar.setByHand()) {
            calendar.set(timeZone, PublicHolidays.knownOf(country) ? country : null, calendar.hours());
        }
    }

    private void promise(Severity severity, Duration firstContact, Duration resolution) {
        var policy = SlaPolicy.forSeverity(severity);
        policy.promise(firstContact, resolution, WorkingCalendar.STANDARD);
        policies.persist(policy);
    }

    private static Map<DayOfWeek, List<Shift>> weekdays() {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .forEach(day -> hours.put(day, List.of(OFFICE)));
        return hours;
    }
}
