package io.ohlas.survey.sending;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.InvitationLinks;
import io.ohlas.survey.invitation.Occasion;
import io.ohlas.survey.organisation.OrgUnit;
import io.ohlas.survey.organisation.OrgUnits;
import io.ohlas.survey.sending.ComposeLetter.Content;
import io.ohlas.survey.sending.ComposeLetter.Links;
import io.ohlas.survey.sending.ComposeLetter.Recipient;

/** Puts an invitation into words, in the language of the survey that is asked. */
@ApplicationScoped
class WriteLetter {

    private final SurveyVersions surveys;
    private final OwnWords ownWords;
    private final OrgUnits orgUnits;
    private final ComposeLetter composeLetter;
    private final InvitationLinks links;

    WriteLetter(
            SurveyVersions surveys,
            OwnWords ownWords,
            OrgUnits orgUnits,
            ComposeLetter composeLetter,
            InvitationLinks links) {
        this.surveys = surveys;
        this.orgUnits = orgUnits;
        this.ownWords = ownWords;
        this.composeLetter = composeLetter;
        this.links = links;
    }

    Letter write(Invitation invitation, Contact contact, boolean reminder) {
        // A reminder after a change of key has another link; the first one goes on to work.
        links.open(invitation);
        SurveyVersion survey =
                surveys.get(invitation.survey().surveyId(), invitation.survey().surveyVersion());
        String name = contact.name() == null ? "" : contact.name();
        return composeLetter.compose(
                invitation.id(),
                new Recipient(contact.email(), name, invitation.language()),
                new Content(
                        kind(invitation, reminder),
                        ownWords.of(invitation),
                        survey,
                        unit(invitation.occasion()),
                        invitation.timetable().expiresAt()),
                new Links(links.answer(invitation), links.unsubscribe(invitation)));
    }

    private String unit(Occasion occasion) {
        return Optional.ofNullable(occasion.orgUnit())
                .flatMap(orgUnits::byKey)
                .map(OrgUnit::name)
                .orElse("");
    }

    private static MailKind kind(Invitation invitation, boolean reminder) {
        if (reminder) {
            return MailKind.REMINDER;
        }
        return invitation.recoveryOf() == null ? MailKind.INVITATION : MailKind.RECOVERY;
    }
}
