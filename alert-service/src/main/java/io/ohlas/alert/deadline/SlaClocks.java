package io.ohlas.alert.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import io.ohlas.alert.calendar.BusinessCalendar;

/** The two promises of one opening of a case: to be in contact, and to have resolved it. */
@Embeddable
public class SlaClocks {

    @Embedded
    private SlaClock firstContact;

    @Embedded
    private SlaClock resolution;

    // Kept so that the database can sort by urgency; null when nothing presses.
    private Instant nextDueAt;

    protected SlaClocks() {}

    public static SlaClocks start(DueTimes due) {
        var clocks = new SlaClocks();
        clocks.firstContact = SlaClock.dueAt(due.firstContactAt());
        clocks.resolution = SlaClock.dueAt(due.resolutionAt());
        clocks.press();
        return clocks;
    }

    /** The customer was reached. */
    public void contacted(Instant now) {
        firstContact().meet(now);
        press();
    }

    public void resolved(Instant now) {
        resolution.meet(now);
        press();
    }

    /** The case ended without its promises being kept: they can no longer be broken either. */
    public void stop(Instant now) {
        firstContact().stop(now);
        resolution.stop(now);
        press();
    }

    /** The customer or a third party is to act: the time to resolution stands still. */
    public void pause(Instant now, BusinessCalendar calendar) {
        resolution.pause(now, calendar);
        press();
    }

    public void resume(Instant now, BusinessCalendar calendar) {
        resolution.resume(now, calendar);
        press();
    }

    /** The case turned out to be more severe: what is not due yet falls due earlier. */
    public void tighten(DueTimes due) {
        firstContact().tighten(due.firstContactAt());
        resolution.tighten(due.resolutionAt());
        press();
    }

    /** @return names of the promises that this very call found broken: {@code first_contact}, {@code resolution} */
    public List<String> breach(Instant now) {
        return Stream.of(
                        firstContact().breach(now) ? "first_contact" : null,
                        resolution.breach(now) ? "resolution" : null)
                .filter(broken -> broken != null)
                .toList();
    }

    /** The due times at which a promise may yet be broken, earliest first. */
    public List<Instant> pending() {
        return Stream.of(firstContact(), resolution)
                .filter(SlaClock::canStillBreach)
                .map(SlaClock::dueAt)
                .sorted()
                .toList();
    }

    /** One without a due time when nobody can contact the customer. */
    public SlaClock firstContact() {
        // Of a clock whose columns are all empty the database gives back none at all.
        return firstContact == null ? SlaClock.dueAt(null) : firstContact;
    }

    public SlaClock resolution() {
        return resolution;
    }

    /** When the next promise falls due, also when it is overdue; null when none runs. */
    public Instant nextDueAt() {
        return nextDueAt;
    }

    private void press() {
        nextDueAt = Stream.of(firstContact(), resolution)
                .filter(SlaClock::runs)
                .map(SlaClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
