package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.ContactAttempt;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.deadline.Deadlines;

/** Writes down that somebody tried to reach the customer. */
@ApplicationScoped
class LogContact {

    private final HandleCase handleCase;
    private final Deadlines deadlines;

    LogContact(HandleCase handleCase, Deadlines deadlines) {
        this.handleCase = handleCase;
        this.deadlines = deadlines;
    }

    CustomerCase log(UUID id, ContactAttempt attempt) {
        return handleCase.handle(id, HandleCase.APPENDS, steps -> {
            var severity = steps.about().facts().severity();
            return List.of(steps.attemptContact(attempt, deadlines.calendarOf(severity)));
        });
    }
}
