package io.ohlas.alert.hearing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CaseHistory;
import io.ohlas.alert.casework.ChangeType;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.deadline.Deadlines;
import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.voice.CaseResponses;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.platform.time.UuidV7;

/** Sees to it that somebody calls: one case for each unhappy response, one open case for each customer. */
@ApplicationScoped
public class OpenCase {

    private final CustomerCases cases;
    private final CaseResponses responses;
    private final CaseHistory history;
    private final Deadlines deadlines;
    private final Clock clock;

    OpenCase(
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

    /**
     * Opens a case, joins the customer's open one, or, for a response that has its case already, takes over what it
     * says now. Runs in the caller's transaction; two replicas that open for one customer at once break a unique key,
     * and the one that loses tries again and joins.
     *
     * @param sequence of the save of the response; a later one wins
     */
    public void open(Complaint complaint, Severity severity, long sequence) {
        if (amend(complaint, sequence)) {
            return;
        }
        Optional<CustomerCase> openCase =
                Optional.ofNullable(complaint.contactId()).flatMap(cases::lockOpenOf);
        var now = clock.instant();
        if (openCase.isPresent()) {
            responses.add(openCase.get().id(), complaint, sequence);
            var joined = openCase.get()
                    .change(ChangeType.MERGED_RESPONSE, openCase.get().status(), null, now);
            history.record(openCase.get(), List.of(joined.saying(complaint.comment())));
            return;
        }
        var opened = CustomerCase.open(
                UuidV7.next(), cases.nextNumber(), complaint, severity, deadlines.of(severity, now), now);
        cases.persistAndFlush(opened);
        responses.add(opened.id(), complaint, sequence);
        history.record(opened, List.of(opened.change(ChangeType.OPENED, null, null, now)));
    }

    /**
     * Takes over what a response that has its case says now, so that whoever works on it reads the customer's last word.
     *
     * @param sequence of the save of the response; a later one wins
     * @return false when the response is in no case
     */
    public boolean amend(Complaint complaint, long sequence) {
        Optional<CustomerCase> about = responses.caseOf(complaint.responseId()).flatMap(cases::lock);
        about.filter(found -> responses.amend(complaint, sequence))
                .ifPresent(found -> history.record(found, List.of(found.amend(complaint, clock.instant()))));
        return about.isPresent();
    }
}
