package io.ohlas.survey.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Embeddable;

/**
 * When an invitation goes out, when it is recalled to mind, and when nothing can be answered any more.
 *
 * @param remindAt null for no reminder
 * @param remindedAt null until the reminder has gone out
 */
@Embeddable
public record Timetable(Instant sendAt, Instant remindAt, Instant remindedAt, Instant expiresAt) {

    static Timetable of(Asking asking) {
        // As exact as the database keeps it, so that the first answer and a later one are the same.
        Instant sendAt = asking.sendAt().truncatedTo(ChronoUnit.MICROS);
        return new Timetable(
                sendAt,
                asking.reminderAfter() == null ? null : sendAt.plus(asking.reminderAfter()),
                null,
                sendAt.plus(asking.expiresAfter()));
    }

    Timetable reminded(Instant now) {
        return new Timetable(sendAt, remindAt, now, expiresAt);
    }

    boolean isTimeToSend(Instant now) {
        return !now.isBefore(sendAt);
    }

    /** Whether the reminder should go out; never true once it has. */
    boolean isTimeToRemind(Instant now) {
        return hasReminderAhead() && !now.isBefore(remindAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** When there is something to do next, once the invitation is out. */
    Instant nextAfterSending() {
        return hasReminderAhead() && remindAt.isBefore(expiresAt) ? remindAt : expiresAt;
    }

    private boolean hasReminderAhead() {
        return remindAt != null && remindedAt == null;
    }
}
