package io.ohlas.alert.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Wall-clock dates below were checked against the IANA rules: Prague changes on 2026-03-29 and 2026-10-25. */
class BusinessCalendarTest {

    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    static final Shift OFFICE = shift("08:00", "18:00");

    @ParameterizedTest
    @CsvSource({
        // start (UTC), work, due (UTC); Prague is UTC+1 in winter
        "2026-01-14T08:00:00Z, PT1H,      2026-01-14T09:00:00Z",
        "2026-01-14T05:00:00Z, PT1H,      2026-01-14T08:00:00Z",
        "2026-01-14T16:00:00Z, PT1H,      2026-01-14T17:00:00Z",
        "2026-01-14T16:00:00Z, PT1H0.001S, 2026-01-15T07:00:00.001Z",
        "2026-01-14T17:00:00Z, PT1H,      2026-01-15T08:00:00Z",
        "2026-01-16T16:30:00Z, PT1H,      2026-01-19T07:30:00Z",
        "2026-01-14T08:00:00Z, PT16H,     2026-01-15T14:00:00Z",
    })
    void counts_only_office_hours(Instant start, Duration work, Instant due) {
        assertThat(weekdays(null).due(start, work)).isEqualTo(due);
    }

    @Test
    void a_split_shift_does_not_count_the_break() {
        var siesta = new BusinessCalendar(
                PRAGUE, Map.of(DayOfWeek.WEDNESDAY, List.of(shift("14:00", "18:00"), shift("08:00", "12:00"))), null);

        assertThat(siesta.due(at("2026-01-14T10:30:00Z"), Duration.ofMinutes(30)))
                .isEqualTo("2026-01-14T11:00:00Z");
        assertThat(siesta.due(at("2026-01-14T10:30:00Z"), Duration.ofMinutes(31)))
                .isEqualTo("2026-01-14T13:01:00Z");
        assertThat(siesta.due(at("2026-01-14T11:30:00Z"), Duration.ofHours(1))).isEqualTo("2026-01-14T14:00:00Z");
    }

    @Test
    void a_public_holiday_is_closed_in_its_country_only() {
        // 2026-05-08 is Victory Day in Czechia, a Friday; Poland works that day.
        Instant thursdayEvening = at("2026-05-07T15:30:00Z");

        assertThat(weekdays("CZ").due(thursdayEvening, Duration.ofHours(1))).isEqualTo("2026-05-11T06:30:00Z");
        assertThat(weekdays("PL").due(thursdayEvening, Duration.ofHours(1))).isEqualTo("2026-05-08T06:30:00Z");
    }

    @Test
    void the_night_that_skips_an_hour_counts_it_out() {
        var nights = nights();
        // Sunday 2026-03-29: 02:00 becomes 03:00, so midnight to 06:00 lasts five hours.
        assertThat(nights.between(at("2026-03-28T23:00:00Z"), at("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.due(at("2026-03-28T23:00:00Z"), Duration.ofHours(3))).isEqualTo("2026-03-29T02:00:00Z");
    }

    @Test
    void the_night_that_repeats_an_hour_counts_it_twice() {
        var nights = nights();
        // Sunday 2026-10-25: 03:00 becomes 02:00, so midnight to 06:00 lasts seven hours.
        assertThat(nights.between(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.due(at("2026-10-24T22:00:00Z"), Duration.ofHours(3))).isEqualTo("2026-10-25T01:00:00Z");
    }

    @Test
    void a_shift_that_begins_in_the_skipped_hour_begins_when_the_clock_resumes() {
        var early = everyDay(shift("02:30", "06:00"));
        assertThat(early.between(at("2026-03-29T00:00:00Z"), at("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void a_shift_that_ends_in_the_repeated_hour_ends_at_its_second_pass() {
        var late = everyDay(shift("00:00", "02:30"));
        assertThat(late.between(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void round_the_clock_is_plain_time() {
        var always = everyDay(shift("00:00", "00:00"));
        assertThat(always.due(at("2026-03-28T12:00:00Z"), Duration.ofHours(48))).isEqualTo("2026-03-30T12:00:00Z");
    }

    @Test
    void business_time_between_is_the_inverse_of_due() {
        var calendar = weekdays("CZ");
        Instant start = at("2026-04-02T15:45:00Z");
        for (int minutes = 1; minutes < 4_000; minutes += 37) {
            Instant due = calendar.due(start, Duration.ofMinutes(minutes));
            assertThat(calendar.between(start, due)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void no_time_passes_backwards() {
        assertThat(weekdays(null).between(at("2026-01-15T09:00:00Z"), at("2026-01-14T09:00:00Z")))
                .isZero();
    }

    @Test
    void refuses_what_is_no_calendar() {
        assertThatThrownBy(() -> new BusinessCalendar(PRAGUE, Map.of(), null))
                .hasMessageContaining("at least one shift");
        assertThatThrownBy(() -> everyDay(shift("08:00", "12:00"), shift("11:59", "13:00")))
                .hasMessageContaining("do not overlap");
        assertThatThrownBy(() -> weekdays("XX")).hasMessageContaining("country XX");
        assertThatThrownBy(() -> shift("08:00", "08:00")).hasMessageContaining("ends after it begins");
        assertThat(everyDay(shift("08:00", "12:00"), shift("12:00", "13:00"))).isNotNull();
    }

    private static BusinessCalendar weekdays(String country) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, day.getValue() <= 5 ? List.of(OFFICE) : List.of());
        }
        return new BusinessCalendar(PRAGUE, hours, country);
    }

    private static BusinessCalendar nights() {
        return everyDay(shift("00:00", "06:00"));
    }

    private static BusinessCalendar everyDay(Shift... shifts) {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(shifts));
        }
        return new BusinessCalendar(PRAGUE, hours, null);
    }

    private static Shift shift(String from, String to) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String utc) {
        return Instant.parse(utc);
    }
}
