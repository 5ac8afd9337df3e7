package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.casework.CustomerCases;
import io.ohlas.alert.deadline.Deadlines;
import io.ohlas.alert.worklist.CaseAccess;

/** Begins a case again that was over. */
@ApplicationScoped
class ReopenCase {

    private final HandleCase handleCase;
    private final CustomerCases cases;
    private final CaseAccess access;
    private final Deadlines deadlines;

    ReopenCase(HandleCase handleCase, CustomerCases cases, CaseAccess access, Deadlines deadlines) {
        this.handleCase = handleCase;
        this.cases = cases;
        this.access = access;
        this.deadlines = deadlines;
    }

    /** @throws OtherCaseOpen when the customer has another open case, which is the place to go on */
    CustomerCase reopen(UUID id, String ifMatch, String reason) {
        return handleCase.handle(id, ifMatch, steps -> {
            var facts = steps.about().facts();
            refuseBesideAnother(facts);
            return List.of(steps.reopen(reason, deadlines.of(facts.severity(), steps.now())));
        });
    }

    private void refuseBesideAnother(CaseFacts facts) {
        var contact = facts.complaint().contactId();
        if (contact == null || facts.status().open()) {
            return;
        }
        cases.lockOpenOf(contact).ifPresent(other -> {
            throw access.allows(other) ? OtherCaseOpen.named(other.facts().number()) : OtherCaseOpen.elsewhere();
        });
    }
}
