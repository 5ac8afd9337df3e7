package io.ohlas.alert.hearing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CaseHistory;
import io.ohlas.alert.casework.ChangeType;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.casework.CustomersWord;
import io.ohlas.alert.deadline.Deadlines;
import io.ohlas.alert.timer.DatabaseClock;
import io.ohlas.alert.voice.CaseResponses;
import io.ohlas.alert.voice.Complaint;
import io.ohlas.alert.voice.DissatisfiedResponse;
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

    /** Call it before the transaction in which a case may open. */
    void prepare() {
        cases.provideNumber();
    }

    /**
     * Opens a case, joins the customer's open one, or, for a response that has its case already, takes over what it
     * says now. Runs in the caller's transaction; two replicas that open for one customer at once break a unique key,
     * and the one that loses tries again and joins.
     */
    public void open(DissatisfiedResponse response) {
        if (amend(response)) {
            return;
        }
        Complaint complaint = response.complaint();
        Optional<CustomerCase> openCase =
                Optional.ofNullable(complaint.contactId()).flatMap(cases::lockOpenOf);
        var now = clock.instant();
        var due = deadlines.of(response.severity(), now);
        if (openCase.isPresent()) {
            responses.add(openCase.get().id(), response);
            history.record(openCase.get(), List.of(CustomersWord.join(openCase.get(), response, due, now)));
            return;
        }
        var opened = CustomerCase.open(UuidV7.next(), cases.nextNumber(), complaint, response.severity(), due, now);
        cases.persistAndFlush(opened);
        responses.add(opened.id(), response);
        history.record(opened, List.of(opened.change(ChangeType.OPENED, null, null, now)));
    }

    /**
     * Takes over what a response that has its case says now, so that whoever works on it reads the customer's last word.
     *
     * @return false when the response is in no case
     */
    public boolean amend(DissatisfiedResponse response) {
        Optional<CustomerCase> about =
                responses.caseOf(response.complaint().responseId()).flatMap(cases::lock);
        about.filter(found -> responses.amend(response)).ifPresent(found -> {
            var now = clock.instant();
            var due = deadlines.of(response.severity(), now);
            history.record(found, List.of(CustomersWord.amend(found, response, due, now)));
        });
        return about.isPresent();
    }
}
