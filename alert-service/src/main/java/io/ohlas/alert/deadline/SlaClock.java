package io.ohlas.alert.deadline;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;

import io.ohlas.alert.calendar.BusinessCalendar;

/**
 * One promise with a due time. It is met once, breaches at most once, and stands still while it is paused; a case that
 * opens again gets a new one.
 */
@Embeddable
public class SlaClock {

    private Instant dueAt;
    private Instant metAt;
    private Instant breachedAt;
    private Instant pausedAt;
    private Long remainingNanos;

    // Of a pause that a release before this one began.
    private Long remainingSeconds;

    protected SlaClock() {}

    public static SlaClock dueAt(Instant due) {
        var clock = new SlaClock();
        clock.dueAt = due;
        return clock;
    }

    /** The first time counts; later ones change nothing. */
    public void meet(Instant now) {
        if (dueAt != null && metAt == null) {
            metAt = now;
            forgetPause();
        }
    }

    /** @return whether this very call found the promise broken: it runs, is due at {@code now} or before, and was kept by nobody */
    public boolean breach(Instant now) {
        if (!runs() || breachedAt != null || now.isBefore(dueAt)) {
            return false;
        }
        breachedAt = now;
        return true;
    }

    /** Stops the clock with the business time it has left. One that is already due goes on: a pause heals no breach. */
    public void pause(Instant now, BusinessCalendar calendar) {
        if (runs() && now.isBefore(dueAt)) {
            pausedAt = now;
            remainingNanos = calendar.between(now, dueAt).toNanos();
        }
    }

    /** Goes on with the business time that was left at the pause; nothing when it was not paused. */
    public void resume(Instant now, BusinessCalendar calendar) {
        if (pausedAt != null) {
            dueAt = calendar.due(now, remaining());
            forgetPause();
        }
    }

    /** Brings the due time forward; a later one changes nothing, nor does any for a clock that does not run. */
    void tighten(Instant due) {
        if (canStillBreach() && due != null && due.isBefore(dueAt)) {
            dueAt = due;
        }
    }

    void stop(Instant now) {
        if (runs()) {
            pausedAt = now;
            remainingNanos = 0L;
        }
    }

    /** Has a due time, and is neither met nor standing still. */
    public boolean runs() {
        return dueAt != null && metAt == null && pausedAt == null;
    }

    public boolean canStillBreach() {
        return runs() && breachedAt == null;
    }

    /** Null for a promise that is not made. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Null until the promise was kept. */
    public Instant metAt() {
        return metAt;
    }

    /** When it was found broken; null while it is not. */
    public Instant breachedAt() {
        return breachedAt;
    }

    /** Null while it runs. */
    public Instant pausedAt() {
        return pausedAt;
    }

    private Duration remaining() {
        return remainingNanos == null ? Duration.ofSeconds(remainingSeconds) : Duration.ofNanos(remainingNanos);
    }

    private void forgetPause() {
        pausedAt = null;
        remainingNanos = null;
        remainingSeconds = null;
    }
}
