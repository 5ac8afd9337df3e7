package io.ohlas.alert.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.recovery.RequestRecovery;
import io.ohlas.alert.unreached.CountAttempts;

/** Closes a case in a person's name. */
@ApplicationScoped
class EndCase {

    private final HandleCase handleCase;
    private final RequestRecovery requestRecovery;
    private final CountAttempts attempts;

    EndCase(HandleCase handleCase, RequestRecovery requestRecovery, CountAttempts attempts) {
        this.handleCase = handleCase;
        this.requestRecovery = requestRecovery;
        this.attempts = attempts;
    }

    CustomerCase close(UUID id, String ifMatch, String note) {
        return handleCase.handle(id, ifMatch, steps -> List.of(steps.close(note)));
    }

    /** The recovery survey is sent all the same: the customer may answer a mail where they did not take a call. */
    CustomerCase closeUnreached(UUID id, String ifMatch, String note) {
        return handleCase.handle(id, ifMatch, steps -> {
            String lacking = attempts.of(steps.about().facts()).lacking();
            var changes = new ArrayList<>(List.of(steps.closeUnreached(note, lacking)));
            changes.addAll(requestRecovery.request(steps.about(), steps.now()));
            return changes;
        });
    }
}
