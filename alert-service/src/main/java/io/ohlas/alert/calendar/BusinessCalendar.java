package io.ohlas.alert.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a team works. Counts real elapsed time inside its shifts, so a shift on the night the clocks change is an hour
 * shorter or longer than it looks on the wall.
 */
public final class BusinessCalendar {

    // Longer than any run of closed days a country has; only a bug gets here.
    private static final int SEARCH_DAYS = 3_660;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> hours;
    private final PublicHolidays holidays;

    /**
     * @param country whose public holidays are free, ISO 3166 alpha-2; null for none
     * @throws IllegalArgumentException without any shift, with shifts that overlap, or for an unknown country
     */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Shift>> hours, String country) {
        if (hours.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar has at least one shift a week");
        }
        hours.values().forEach(BusinessCalendar::requireApart);
        this.zone = zone;
        this.hours = hours;
        this.holidays = new PublicHolidays(country);
    }

    /**
     * The moment at which {@code work} of business time has passed since {@code start}; a start outside the shifts
     * counts from the next one. A due time that falls on the end of a shift stays there.
     */
    public Instant due(Instant start, Duration work) {
        Duration left = work;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int searched = 0; searched < SEARCH_DAYS; searched++, day = day.plusDays(1)) {
            for (Stretch stretch : stretchesOn(day, start, Instant.MAX)) {
                if (left.compareTo(stretch.length()) <= 0) {
                    return stretch.from().plus(left);
                }
                left = left.minus(stretch.length());
            }
        }
        throw new IllegalStateException("No working time within " + SEARCH_DAYS + " days of " + start);
    }

    /** Business time between two moments; zero when {@code end} is not after {@code start}. */
    public Duration between(Instant start, Instant end) {
        Duration passed = Duration.ZERO;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : stretchesOn(day, start, end)) {
                passed = passed.plus(stretch.length());
            }
        }
        return passed;
    }

    public ZoneId zone() {
        return zone;
    }

    private List<Stretch> stretchesOn(LocalDate day, Instant notBefore, Instant notAfter) {
        if (holidays.include(day)) {
            return List.of();
        }
        return shiftsOn(day.getDayOfWeek())
                .map(shift -> new Stretch(
                        later(shift.startOn(day, zone), notBefore), earlier(shift.endOn(day, zone), notAfter)))
                .filter(stretch -> stretch.from().isBefore(stretch.to()))
                .toList();
    }

    private Stream<Shift> shiftsOn(DayOfWeek day) {
        return hours.getOrDefault(day, List.of()).stream().sorted(Comparator.comparing(Shift::from));
    }

    private static void requireApart(List<Shift> shifts) {
        for (int one = 0; one < shifts.size(); one++) {
            for (int other = one + 1; other < shifts.size(); other++) {
                if (shifts.get(one).overlaps(shifts.get(other))) {
                    throw new IllegalArgumentException("shifts of a day do not overlap");
                }
            }
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private record Stretch(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }
}
