package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.deadline.Deadlines;

/** Stops and restarts the time to resolution while somebody else is to act. */
@ApplicationScoped
class PauseCase {

    private final HandleCase handleCase;
    private final Deadlines deadlines;

    PauseCase(HandleCase handleCase, Deadlines deadlines) {
        this.handleCase = handleCase;
        this.deadlines = deadlines;
    }

    CustomerCase pause(UUID id, String ifMatch, String reason) {
        return handleCase.handle(id, ifMatch, steps -> {
            var severity = steps.about().facts().severity();
            return List.of(steps.await(reason, deadlines.calendarOf(severity)));
        });
    }

    CustomerCase resume(UUID id, String ifMatch) {
        return handleCase.handle(id, ifMatch, steps -> {
            var severity = steps.about().facts().severity();
            return List.of(steps.resume(deadlines.calendarOf(severity)));
        });
    }
}
