package io.ohlas.survey.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.sending.NextStep.Errand;

/**
 * Does what an invitation is due for: the mail, the reminder, the end. The mail goes out between two transactions, for
 * a mail server knows none: a crash right there sends it again, under the same message id.
 */
@ApplicationScoped
class AdvanceInvitation {

    private final NextStep nextStep;
    private final Postman postman;
    private final TenantContext tenants;
    private final Clock clock;

    AdvanceInvitation(NextStep nextStep, Postman postman, TenantContext tenants, Clock clock) {
        this.nextStep = nextStep;
        this.postman = postman;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * @return when to look at the invitation again; empty when it is at its end
     * @throws RuntimeException when the mail server is away: to be tried again later
     */
    Optional<Instant> advance(UUID tenantId, UUID invitationId) {
        return tenants.with(tenantId, () -> advance(invitationId));
    }

    private Optional<Instant> advance(UUID invitationId) {
        Errand errand = QuarkusTransaction.requiringNew().call(() -> nextStep.take(invitationId, clock.instant()));
        if (errand.letter() == null) {
            return errand.next();
        }
        Postman.Receipt receipt = send(invitationId, errand.letter());
        if (!receipt.isTaken()) {
            Log.infof("Invitation %s: %s", invitationId, receipt.refusal().detail());
        }
        return QuarkusTransaction.requiringNew().call(() -> nextStep.note(invitationId, receipt, clock.instant()));
    }

    private Postman.Receipt send(UUID invitationId, Letter letter) {
        try {
            return postman.send(letter);
        } catch (RuntimeException away) {
            QuarkusTransaction.requiringNew().run(() -> nextStep.giveUp(invitationId, clock.instant()));
            throw away;
        }
    }
}
