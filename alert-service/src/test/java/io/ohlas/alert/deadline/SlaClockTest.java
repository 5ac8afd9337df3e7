package io.ohlas.alert.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.alert.calendar.BusinessCalendar;
import io.ohlas.alert.calendar.Shift;

import static org.assertj.core.api.Assertions.assertThat;

class SlaClockTest {

    static final Instant START = Instant.parse("2026-03-02T09:00:00.000001Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 999_999, 1_000_000, 1_000_001, 59_999_999})
    void a_pause_gives_back_all_that_was_left(long microsBeforeDue) {
        Instant due = START.plus(Duration.ofHours(2));
        Instant paused = due.minusNanos(microsBeforeDue * 1_000);
        SlaClock clock = SlaClock.dueAt(due);

        clock.pause(paused, office());
        clock.resume(paused.plus(Duration.ofMinutes(7)), office());

        assertThat(clock.dueAt()).isEqualTo(due.plus(Duration.ofMinutes(7)));
    }

    @Test
    void a_thousand_pauses_that_take_no_time_move_nothing() {
        Instant due = START.plus(Duration.ofHours(30));
        SlaClock clock = SlaClock.dueAt(office().due(START, Duration.ofHours(15).plusNanos(1_000)));
        Instant before = clock.dueAt();
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Instant at = START.plusNanos(
                    1_000L * random.nextLong(Duration.ofHours(12).toNanos() / 1_000));
            clock.pause(at, office());
            clock.resume(at, office());
        }
        assertThat(clock.dueAt()).isEqualTo(before).isBefore(due);
    }

    @Test
    void a_promise_that_is_not_made_is_neither_kept_nor_broken() {
        SlaClock none = SlaClock.dueAt(null);

        assertThat(none.runs()).isFalse();
        assertThat(none.breach(START)).isFalse();
        none.meet(START);
        none.stop(START);
        assertThat(none.metAt()).isNull();
        assertThat(none.pausedAt()).isNull();
    }

    @Test
    void a_due_time_is_brought_forward_and_never_put_off() {
        SlaClock clock = SlaClock.dueAt(START.plusSeconds(60));
        clock.tighten(START.plusSeconds(61));
        assertThat(clock.dueAt()).isEqualTo(START.plusSeconds(60));
        clock.tighten(START.plusSeconds(59));
        assertThat(clock.dueAt()).isEqualTo(START.plusSeconds(59));
    }

    private static BusinessCalendar office() {
        var hours = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(18, 0))));
        }
        return new BusinessCalendar(ZoneOffset.UTC, hours, null);
    }
}
