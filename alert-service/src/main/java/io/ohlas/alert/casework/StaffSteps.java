package io.ohlas.alert.casework;

import java.time.Instant;

import io.ohlas.alert.calendar.BusinessCalendar;
import io.ohlas.alert.deadline.DueTimes;

/**
 * What a person does with a case. Each step is refused where its {@link Step} does not start; none of them makes a case
 * recovered.
 */
public record StaffSteps(CustomerCase about, Person by, Instant now) {

    public CaseChange claim() {
        require(Step.CLAIM);
        about.assignTo(by);
        return about.move(CaseStatus.ASSIGNED, ChangeType.CLAIMED, by, now);
    }

    /** Hands it to someone; the status of a case already worked on stays. */
    public CaseChange assign(Person to) {
        require(Step.ASSIGN);
        about.assignTo(to);
        var next = about.status() == CaseStatus.NEW ? CaseStatus.ASSIGNED : about.status();
        return about.move(next, ChangeType.ASSIGNED, by, now).saying(to.name());
    }

    /** Reaching the customer is the first contact, and ends waiting; any other outcome only shows that it was tried. */
    public CaseChange attemptContact(ContactAttempt attempt, BusinessCalendar calendar) {
        require(Step.CONTACT_ATTEMPT);
        about.attempt();
        if (attempt.reached()) {
            about.reach(now, calendar);
        }
        return about.move(
                        attempt.reached() ? CaseStatus.CONTACTED : about.status(), ChangeType.CONTACT_ATTEMPT, by, now)
                .through(attempt.channel().name(), attempt.outcome().name())
                .saying(attempt.note());
    }

    public CaseChange note(String text) {
        require(Step.NOTE);
        return about.change(ChangeType.NOTE, about.status(), by, now).saying(text);
    }

    /** The customer or a third party is to act next: the resolution clock stands still. */
    public CaseChange await(String reason, BusinessCalendar calendar) {
        require(Step.WAIT);
        about.facts().sla().pause(now, calendar);
        return about.move(CaseStatus.WAITING, ChangeType.WAITING, by, now).saying(reason);
    }

    public CaseChange resume(BusinessCalendar calendar) {
        require(Step.RESUME);
        about.facts().sla().resume(now, calendar);
        return about.move(CaseStatus.CONTACTED, ChangeType.RESUMED, by, now);
    }

    /** @param note null for nothing more to say */
    public CaseChange resolve(Remedy remedy, String note) {
        require(Step.RESOLVE);
        about.remedy(remedy, now);
        return about.move(CaseStatus.RESOLVED, ChangeType.RESOLVED, by, now).saying(note);
    }

    /**
     * @param lacking what must yet be tried, in words; empty when nothing
     * @throws StepNotAllowed also when something is lacking
     */
    public CaseChange closeUnreached(String note, String lacking) {
        require(Step.CLOSE_UNREACHED);
        if (!lacking.isEmpty()) {
            throw new StepNotAllowed(about, Step.CLOSE_UNREACHED, lacking);
        }
        about.facts().sla().stop(now);
        return about.move(CaseStatus.CLOSED_UNREACHED, ChangeType.CLOSED_UNREACHED, by, now)
                .saying(note);
    }

    /** @throws StepNotAllowed also while the customer of a resolved case still has time to answer */
    public CaseChange close(String note) {
        require(Step.CLOSE);
        if (about.status() == CaseStatus.RESOLVED && !about.facts().unconfirmed(now)) {
            throw new StepNotAllowed(about, Step.CLOSE, "the customer has 14 days to say whether it helped");
        }
        return about.move(CaseStatus.CLOSED, ChangeType.CLOSED, by, now).saying(note);
    }

    public CaseChange reopen(String reason, DueTimes due) {
        require(Step.REOPEN);
        return about.startAgain(due, by, now).saying(reason);
    }

    private void require(Step step) {
        if (!step.startsAt(about.facts())) {
            throw new StepNotAllowed(about, step, "it is " + about.status().wire());
        }
    }
}
