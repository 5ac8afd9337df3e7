package io.ohlas.survey.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeColumnTest {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final Instant MORNING = Instant.parse("2026-05-04T06:00:00Z");

    @Test
    void what_was_said_today_was_said_by_now() {
        assertThat(times(null).read("2026-05-04")).isEqualTo(MORNING);
    }

    @Test
    void another_day_alone_is_its_midday() {
        assertThat(times(null).read("2026-05-03")).isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
        assertThat(times(null).read("2026-05-05")).isEqualTo(Instant.parse("2026-05-05T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T10:00:00.5Z, 2026-05-04T10:00:00.500Z",
        "2026-05-04T10:00:00.1234567Z, 2026-05-04T10:00:00.123456Z",
        "2026-05-03T23:59:59.9999999Z, 2026-05-03T23:59:59.999999Z",
        "2026-05-04T10:00:00+0200, 2026-05-04T08:00:00Z",
        "2026-05-04 10:00, 2026-05-04T08:00:00Z",
        "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
        "2026-10-25T02:30:00, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z"
    })
    void reads_times_as_iso_8601_writes_them(String text, Instant time) {
        assertThat(times(null).read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "d.M.yyyy, 29.2.2024, 2024-02-29T11:00:00Z",
        "d MMM yy, 3 Feb 26, 2026-02-03T11:00:00Z",
        "yyyy-MM-dd HH:mm, 2026-02-03 09:30, 2026-02-03T08:30:00Z"
    })
    void reads_times_by_a_pattern(String pattern, String text, Instant time) {
        assertThat(times(pattern).read(text)).isEqualTo(time);
    }

    @Test
    void leaves_letters_in_quotes_alone() {
        assertThat(times("'day 'yyyy-MM-dd").read("day 2026-02-03")).isEqualTo(Instant.parse("2026-02-03T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2026", "29.2.2025", "0.1.2026", "32.1.2026"})
    void refuses_days_that_no_calendar_has(String text) {
        var times = times("d.M.yyyy");

        assertThatThrownBy(() -> times.read(text)).isInstanceOf(DateTimeException.class);
    }

    private static TimeColumn times(String pattern) {
        return new TimeColumn(pattern, PRAGUE, MORNING);
    }
}
