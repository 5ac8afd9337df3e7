package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingHoursTest {

    private final WorkingHours hours =
            new WorkingHours(ZoneId.of("Europe/Prague"), LocalTime.of(8, 0), LocalTime.of(17, 30));

    @Test
    void work_goes_on_within_a_day() {
        assertThat(hours.after(Instant.parse("2026-11-23T09:00:00Z"), Duration.ofMinutes(45)))
                .isEqualTo("2026-11-23T09:45:00Z");
    }

    @Test
    void what_does_not_fit_into_friday_is_done_on_monday() {
        assertThat(hours.after(Instant.parse("2026-11-27T16:00:00Z"), Duration.ofMinutes(60)))
                .isEqualTo("2026-11-30T07:30:00Z");
    }

    @Test
    void nobody_works_at_night_or_on_sundays() {
        assertThat(hours.after(Instant.parse("2026-11-22T03:00:00Z"), Duration.ofMinutes(10)))
                .isEqualTo("2026-11-23T07:10:00Z");
    }
}
