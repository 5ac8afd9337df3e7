package io.ohlas.survey.recovery;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import io.ohlas.survey.decision.Reach;
import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.invitation.Asking;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.Invitations;
import io.ohlas.survey.invitation.Invite;
import io.ohlas.survey.invitation.Occasion;

/**
 * Asks a customer who was helped whether all is well now: once for each opening of the case, when
 * and how the tenant's recovery policy says. No cap and no sampling holds it back; a customer's own no does.
 */
@ApplicationScoped
class AskAgain {

    private final Invitations invitations;
    private final Contacts contacts;
    private final RecoverySurvey recoverySurvey;
    private final Invite invite;
    private final RecoverySchedule schedule;

    AskAgain(
            Invitations invitations,
            Contacts contacts,
            RecoverySurvey recoverySurvey,
            Invite invite,
            RecoverySchedule schedule) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.recoverySurvey = recoverySurvey;
        this.invite = invite;
        this.schedule = schedule;
    }

    void ask(RecoveryRequested event) {
        Optional<Contact> contact = Optional.ofNullable(event.contactId()).flatMap(contacts::lock);
        if (contact.isEmpty() || contacts.suppression(contact.get()).isPresent()) {
            Log.infof("Case %s: the customer is unknown or asked to be left alone", event.caseId());
            return;
        }
        if (invitations.hasRecovery(event.caseId(), event.opening())) {
            return;
        }
        Optional<Invitation> first = invitations.ofResponse(event.responseId());
        Optional<SurveyVersion> survey = recoverySurvey.after(first);
        PolicyRules policy = schedule.policy();
        Reach reach = Reach.of(policy.channels(), contact.get());
        if (survey.isEmpty() || reach.channel() == null) {
            Log.warnf("Case %s: no survey or no channel to ask the customer again", event.caseId());
            return;
        }
        var asking = new Asking(
                null,
                reach.channel(),
                contact.get().language() == null
                        ? first.map(Invitation::language).orElse(null)
                        : contact.get().language(),
                schedule.sendAt(policy, event, contact.get()),
                null,
                policy.expiresAfter().length(),
                event.caseId(),
                event.opening(),
                first.map(Invitation::isTest).orElse(false));
        invite.invite(
                survey.get(), asking, first.map(Invitation::occasion).orElseGet(() -> occasion(event, contact.get())));
    }

    // The answer that opened the case came without an invitation of ours, for instance with imported history.
    private static Occasion occasion(RecoveryRequested event, Contact contact) {
        return new Occasion(
                null,
                contact.id(),
                event.orgUnit(),
                event.orgUnitPath(),
                event.touchpoint(),
                null,
                null,
                null,
                null,
                null,
                contact.segment(),
                contact.persona(),
                contact.yearlyValueAmount(),
                contact.yearlyValueCurrency(),
                event.requestedAt());
    }
}
