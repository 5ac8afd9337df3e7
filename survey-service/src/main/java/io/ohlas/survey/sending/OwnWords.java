package io.ohlas.survey.sending;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.program.Program;
import io.ohlas.survey.program.Programs;
import io.ohlas.survey.program.Span;
import io.ohlas.survey.recovery.RecoveryPolicies;
import io.ohlas.survey.wording.MailWords;

/** The tenant's own words for a mail, as they are when it goes out. */
@ApplicationScoped
class OwnWords {

    private final Programs programs;
    private final RecoveryPolicies recoveryPolicies;

    OwnWords(Programs programs, RecoveryPolicies recoveryPolicies) {
        this.programs = programs;
        this.recoveryPolicies = recoveryPolicies;
    }

    MailWords of(Invitation invitation) {
        return invitation.recoveryOf() == null
                ? programs.byKey(invitation.program()).map(this::of).orElse(MailWords.NONE)
                : ofRecovery();
    }

    MailWords of(Program program) {
        return Optional.ofNullable(program.rules().mail()).orElse(MailWords.NONE);
    }

    MailWords ofRecovery() {
        return Optional.ofNullable(recoveryPolicies.current().rules().mail()).orElse(MailWords.NONE);
    }

    /** How long a customer who was helped may answer. */
    Span recoveryExpiresAfter() {
        return recoveryPolicies.current().rules().expiresAfter();
    }
}
