package io.ohlas.survey.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.decision.Outcome;
import io.ohlas.survey.decision.Reason;
import io.ohlas.survey.interaction.InteractionView.InvitationView;
import io.ohlas.survey.invitation.Invitation;
import io.ohlas.survey.invitation.InvitationLinks;
import io.ohlas.survey.invitation.Invitations;

/** Shows an interaction as it was told, with what was decided about asking. */
@ApplicationScoped
class ShowInteraction {

    private final Interactions interactions;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final Caller caller;

    ShowInteraction(Interactions interactions, Invitations invitations, InvitationLinks links, Caller caller) {
        this.interactions = interactions;
        this.invitations = invitations;
        this.links = links;
        this.caller = caller;
    }

    /**
     * @param program key of the program that decided; null when none fits
     * @param invitation null when held back; with the link for those alone who hand it over
     */
    record ToldInteraction(
            UUID id,
            String externalId,
            Instant occurredAt,
            Instant recordedAt,
            String touchpoint,
            String process,
            String orgUnit,
            String channel,
            String employee,
            Map<String, String> attributes,
            UUID contactId,
            Outcome decision,
            List<Reason> reasons,
            String program,
            InvitationView invitation) {}

    /** @throws InteractionUnknown when the tenant has none, or it happened outside the caller's units */
    @Transactional
    ToldInteraction show(UUID id) {
        Interaction told = interactions
                .findByIdOptional(id)
                .filter(found -> caller.sees(found.orgUnitPath()))
                .orElseThrow(() -> new InteractionUnknown(id));
        return new ToldInteraction(
                told.id(),
                told.externalId(),
                told.occurredAt(),
                told.recordedAt(),
                told.touchpoint(),
                told.process(),
                told.orgUnit(),
                told.channel(),
                told.employee(),
                told.attributes(),
                told.contactId(),
                told.decision(),
                caller.unitLimit() == null ? told.reasons() : Reason.withinUnits(told.reasons()),
                told.program(),
                Optional.ofNullable(told.invitationId())
                        .flatMap(invitations::findByIdOptional)
                        .map(this::view)
                        .orElse(null));
    }

    private InvitationView view(Invitation invitation) {
        boolean handsItOver = caller.hasRole("partner") || caller.hasRole("tenant-admin");
        if (!handsItOver) {
            return InvitationView.withoutLink(invitation);
        }
        links.renew(List.of(invitation));
        return InvitationView.of(invitation, links);
    }
}
