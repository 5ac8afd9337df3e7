package io.ohlas.survey.decision;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.directory.Contacts;
import io.ohlas.survey.program.Program;
import io.ohlas.survey.program.Programs;

@Path("/api/v1/contacts/{id}/invitability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvitabilityResource {

    private final Contacts contacts;
    private final Programs programs;
    private final ContactZone zones;
    private final Decide decide;
    private final Caller caller;

    InvitabilityResource(Contacts contacts, Programs programs, ContactZone zones, Decide decide, Caller caller) {
        this.contacts = contacts;
        this.programs = programs;
        this.zones = zones;
        this.decide = decide;
        this.caller = caller;
    }

    record Invitability(boolean invitable, List<Reason> reasons) {}

    /**
     * Whether the program would ask this contact about an interaction that happened just now, and if not, which rules
     * say no. Sampling draws single interactions and says nothing about a contact, so it is left out. Who is limited to
     * org units gets {@code not_shown} for what lies outside of them.
     */
    @GET
    @RolesAllowed({"partner", "agent", "manager", "tenant-admin"})
    @Transactional
    public Invitability get(@RestPath UUID id, @RestQuery @NotNull String program) {
        Contact contact = contacts.visible(id);
        Program asked = programs.get(program);
        List<Reason> reasons = decide.wouldRefuse(asked, contact, zones.of(contact, null), caller.unitLimit()).stream()
                .filter(reason -> reason.code() != ReasonCode.SAMPLED_OUT)
                .toList();
        return new Invitability(reasons.isEmpty(), reasons);
    }
}
