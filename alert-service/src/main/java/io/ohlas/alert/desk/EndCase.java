package io.ohlas.alert.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.deadline.Deadlines;
import io.ohlas.alert.recovery.RequestRecovery;
import io.ohlas.alert.unreached.CountAttempts;

/** Closes a case in a person's name, or opens one again. */
@ApplicationScoped
class EndCase {

    private final HandleCase handleCase;
    private final CustomerCases cases;
    private final Deadlines deadlines;
    private final RequestRecovery requestRecovery;
    private final CountAttempts attempts;

    EndCase(
            HandleCase handleCase,
            CustomerCases cases,
            Deadlines deadlines,
            RequestRecovery requestRecovery,
            CountAttempts attempts) {
        this.handleCase = handleCase;
        this.cases = cases;
        this.deadlines = deadlines;
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

    /** @throws OtherCaseOpen when the customer has another open case, which is the place to go on */
    CustomerCase reopen(UUID id, String ifMatch, String reason) {
        return handleCase.handle(id, ifMatch, steps -> {
            var facts = steps.about().facts();
            var contact = facts.complaint().contactId();
            if (contact != null && !facts.status().open()) {
                cases.lockOpenOf(contact).ifPresent(other -> {
                    throw new OtherCaseOpen(other.facts().number());
                });
            }
            return List.of(steps.reopen(reason, deadlines.of(facts.severity(), steps.now())));
        });
    }
}
