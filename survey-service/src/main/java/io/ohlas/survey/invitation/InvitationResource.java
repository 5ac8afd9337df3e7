package io.ohlas.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestQuery;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.platform.web.paging.Cursor;
import io.ohlas.platform.web.paging.Page;
import io.ohlas.survey.invitation.InvitationSearch.Filter;
import io.ohlas.survey.organisation.OrgUnits;

@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvitationResource {

    private final InvitationSearch search;
    private final InvitationLinks links;
    private final OrgUnits orgUnits;
    private final Caller caller;
    private final Clock clock;

    InvitationResource(InvitationSearch search, InvitationLinks links, OrgUnits orgUnits, Caller caller, Clock clock) {
        this.search = search;
        this.links = links;
        this.orgUnits = orgUnits;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param reason why nobody will be asked; null unless bounced or failed
     * @param link null unless the caller hands it over: channel link, roles partner and tenant-admin, and out already
     */
    record InvitationView(
            UUID id,
            String program,
            String survey,
            int surveyVersion,
            AskingChannel channel,
            InvitationState state,
            UUID contactId,
            UUID interactionId,
            UUID recoveryOf,
            String orgUnit,
            Instant sendAt,
            Instant sentAt,
            Instant expiresAt,
            UUID responseId,
            EndReason reason,
            String link) {}

    /** The newest first, only those of the caller's units; 404 for an org unit that is unknown or none of them. */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    @Transactional
    public Page<InvitationView> list(
            @RestQuery UUID contact,
            @RestQuery UUID interaction,
            @RestQuery @Size(max = 64) String program,
            @RestQuery InvitationState state,
            @RestQuery UUID recoveryOf,
            @RestQuery @Size(max = 64) String orgUnit,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery @Size(max = 200) String cursor) {
        Cursor from = Cursor.decode(cursor, 1);
        UUID before = from == null ? null : from.uuid(0);
        if (orgUnit != null) {
            orgUnits.requireSeen(orgUnit, caller);
        }
        Instant now = clock.instant();
        var filter = new Filter(contact, interaction, program, state, recoveryOf, orgUnit, caller.unitLimit(), before);
        var rows = search.find(filter, now, limit + 1);
        if (handsLinksOver()) {
            links.renew(rows);
        }
        return Page.of(rows, limit, last -> Cursor.of(last.id())).map(invitation -> view(invitation, now));
    }

    private InvitationView view(Invitation invitation, Instant now) {
        boolean shown = handsLinksOver() && invitation.askedBy() == AskingChannel.LINK && invitation.sentAt() != null;
        return new InvitationView(
                invitation.id(),
                invitation.program(),
                invitation.survey().surveyKey(),
                invitation.survey().surveyVersion(),
                invitation.askedBy(),
                invitation.shownState(now),
                invitation.occasion().contactId(),
                invitation.occasion().interactionId(),
                invitation.recoveryOf(),
                invitation.occasion().orgUnit(),
                invitation.timetable().sendAt(),
                invitation.sentAt(),
                invitation.timetable().expiresAt(),
                invitation.isAnonymous() ? null : invitation.responseId(),
                invitation.endReason(),
                shown ? links.answer(invitation) : null);
    }

    private boolean handsLinksOver() {
        return caller.hasRole("partner") || caller.hasRole("tenant-admin");
    }
}
