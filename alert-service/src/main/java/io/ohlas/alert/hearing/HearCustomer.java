package io.ohlas.alert.hearing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CaseHistory;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.casework.CustomersWord;
import io.ohlas.alert.deadline.Deadlines;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.voice.CaseResponses;
import io.ohlas.alert.voice.DissatisfiedResponse;
import io.ohlas.alert.voice.RecoveryAnswer;

/** Lets the customer judge whether a case is over. */
@ApplicationScoped
public class HearCustomer {

    private final CustomerCases cases;
    private final CaseResponses responses;
    private final CaseHistory history;
    private final Deadlines deadlines;
    private final Clock clock;

    HearCustomer(
            CustomerCases cases,
            CaseResponses responses,
            CaseHistory history,
            Deadlines deadlines,
            DatabaseClock clock) {
        this.cases = cases;
        this.responses = responses;
        this.history = history;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @return false when there is no such case */
    public boolean confirm(UUID caseId, RecoveryAnswer answer) {
        Optional<CustomerCase> about = cases.lock(caseId);
        about.ifPresent(found -> history.record(found, CustomersWord.confirm(found, answer, clock.instant())));
        return about.isPresent();
    }

    /**
     * @param words the same answer as a dissatisfied response; it goes to the customer's open case, which is this one
     *     unless there is another
     * @return false when there is no such case
     */
    public boolean deny(UUID caseId, RecoveryAnswer answer, DissatisfiedResponse words) {
        Optional<CustomerCase> about = cases.lock(caseId);
        about.ifPresent(found -> {
            Optional<CustomerCase> other = otherOpenCase(found);
            boolean added = add(found, other, words);
            var now = clock.instant();
            var severity = CustomersWord.weigh(found, words.severity(), deadlines.of(words.severity(), now));
            var due = deadlines.of(severity, now);
            history.record(found, CustomersWord.deny(found, answer, other, due, now));
            other.filter(open -> added)
                    .ifPresent(open -> history.record(
                            open, List.of(CustomersWord.join(open, words, deadlines.of(words.severity(), now), now))));
        });
        return about.isPresent();
    }

    private boolean add(CustomerCase about, Optional<CustomerCase> other, DissatisfiedResponse words) {
        boolean known = responses.caseOf(words.complaint().responseId()).isPresent();
        if (!known) {
            responses.add(other.orElse(about).id(), words);
        }
        return !known;
    }

    /** The recovery survey is on its way to the customer. */
    public void asked(UUID caseId, Instant askedAt) {
        cases.lock(caseId)
                .ifPresent(found -> history.record(found, CustomersWord.asked(found, askedAt, clock.instant())));
    }

    private Optional<CustomerCase> otherOpenCase(CustomerCase about) {
        return Optional.ofNullable(about.facts().complaint().contactId())
                .filter(contact -> !about.status().open())
                .flatMap(cases::lockOpenOf);
    }
}
