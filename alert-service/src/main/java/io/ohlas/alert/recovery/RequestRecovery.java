package io.ohlas.alert.recovery;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.alert.casework.CaseChange;
import io.ohlas.alert.casework.CaseFacts;
import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.platform.messaging.Outbox;

/** Has the customer asked whether it helped. Survey-service, which alone knows their address, does the asking. */
@ApplicationScoped
public class RequestRecovery {

    private final Outbox outbox;

    RequestRecovery(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @return what it changes in the case; nothing for an anonymous customer, whom nobody can ask */
    public List<CaseChange> request(CustomerCase about, Instant now) {
        CaseFacts facts = about.facts();
        if (facts.complaint().contactId() == null) {
            return List.of();
        }
        outbox.publish(
                new RecoveryRequested(
                        facts.id(),
                        facts.openings(),
                        facts.complaint().contactId(),
                        facts.complaint().responseId(),
                        facts.complaint().orgUnit(),
                        facts.complaint().orgUnitPath(),
                        facts.complaint().touchpoint(),
                        now),
                facts.id(),
                facts.openings());
        return List.of(about.requestRecovery(now));
    }
}
