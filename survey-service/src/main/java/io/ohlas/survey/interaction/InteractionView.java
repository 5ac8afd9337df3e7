package io.ohlas.survey.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.survey.decision.Outcome;
import io.ohlas.survey.decision.Reason;
import io.ohlas.survey.interaction.RecordInteraction.Recorded;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.InvitationLinks;

/**
 * The answer to a recorded interaction.
 *
 * @param invitation null when held back
 */
record InteractionView(UUID id, Outcome decision, List<Reason> reasons, InvitationView invitation) {

    /** @param link left out when the mail carries it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationView(UUID id, String program, AskingChannel channel, Instant sendAt, String link) {

        static InvitationView of(Invitation invitation, InvitationLinks links) {
            return with(invitation, invitation.askedBy() == AskingChannel.LINK ? links.answer(invitation) : null);
        }

        static InvitationView withoutLink(Invitation invitation) {
            return with(invitation, null);
        }

        private static InvitationView with(Invitation invitation, String link) {
            return new InvitationView(
                    invitation.id(),
                    invitation.program(),
                    invitation.askedBy(),
                    invitation.timetable().sendAt(),
                    link);
        }
    }

    static InteractionView of(Recorded recorded, InvitationLinks links) {
        if (!recorded.isNew()) {
            links.renew(recorded.invitation().stream().toList());
        }
        return new InteractionView(
                recorded.interaction().id(),
                recorded.interaction().decision(),
                recorded.interaction().reasons(),
                recorded.invitation()
                        .map(invitation -> InvitationView.of(invitation, links))
                        .orElse(null));
    }
}
