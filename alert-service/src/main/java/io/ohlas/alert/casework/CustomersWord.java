package io.ohlas.alert.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.ohlas.alert.deadline.DueTimes;
import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.voice.DissatisfiedResponse;
import io.ohlas.alert.voice.Recovery;
import io.ohlas.alert.voice.RecoveryAnswer;

/** What the customer's own answer does to a case. The only way to recovered. */
public final class CustomersWord {

    private CustomersWord() {}

    /** They changed or added to one of their answers. @param due by the severity of what they say now */
    public static CaseChange amend(CustomerCase about, DissatisfiedResponse words, DueTimes due, Instant now) {
        if (about.facts().complaint().responseId().equals(words.complaint().responseId())) {
            about.complain(words.complaint());
        }
        return join(about, words, due, now);
    }

    /** One more answer. A worse one raises the severity, which never falls again, and is what the case shows. */
    public static CaseChange join(CustomerCase about, DissatisfiedResponse words, DueTimes due, Instant now) {
        if (words.severity().outweighs(about.facts().severity())) {
            about.escalate(words.severity(), due);
            about.show(words.complaint().responseId());
        }
        return about.change(ChangeType.MERGED_RESPONSE, about.status(), null, now)
                .repeating(words.complaint().responseId(), words.complaint().comment());
    }

    /** What they say is as severe as this. @return the severity that the case has from now on */
    public static Severity weigh(CustomerCase about, Severity severity, DueTimes due) {
        if (severity.outweighs(about.facts().severity())) {
            about.escalate(severity, due);
        }
        return about.facts().severity();
    }

    /** The recovery survey went out; told once for each request. */
    public static List<CaseChange> asked(CustomerCase about, Instant askedAt, Instant now) {
        Recovery recovery = about.facts().recovery();
        if (recovery == null || recovery.askedAt() != null) {
            return List.of();
        }
        recovery.asked(askedAt);
        return List.of(about.change(ChangeType.RECOVERY_ASKED, about.status(), null, now));
    }

    /** It helped. An open case keeps its status: someone is at work on it. */
    public static List<CaseChange> confirm(CustomerCase about, RecoveryAnswer answer, Instant now) {
        about.hear(answer);
        boolean ended = !about.status().open() && about.status() != CaseStatus.MERGED;
        CaseStatus next = ended ? CaseStatus.RECOVERED : about.status();
        return List.of(about.move(next, ChangeType.RECOVERED, null, now).through(answer.askedBy(), null));
    }

    /**
     * It did not help: back to work with fresh clocks, unless the case is open anyway.
     *
     * @param otherOpenCase of the same customer, who must not have two; then this one ends in that
     */
    public static List<CaseChange> deny(
            CustomerCase about,
            RecoveryAnswer answer,
            Optional<CustomerCase> otherOpenCase,
            DueTimes due,
            Instant now) {
        about.hear(answer);
        about.show(answer.responseId());
        if (about.status().open() || about.status() == CaseStatus.MERGED) {
            return List.of(about.change(ChangeType.NOT_RECOVERED, about.status(), null, now)
                    .through(answer.askedBy(), null));
        }
        var changes = new ArrayList<CaseChange>();
        changes.add(about.move(CaseStatus.NOT_RECOVERED, ChangeType.NOT_RECOVERED, null, now)
                .through(answer.askedBy(), null));
        changes.add(otherOpenCase
                .map(other -> about.mergeInto(other, now))
                .orElseGet(() -> about.startAgain(due, null, now)));
        return changes;
    }
}
