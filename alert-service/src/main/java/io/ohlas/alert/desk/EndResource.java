package io.ohlas.alert.desk;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.alert.worklist.CaseView;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.identity.PersonOnly;

/** The steps that end a case in a person's name, or begin it anew. */
@Path("/api/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PersonOnly
class EndResource {

    /** Why; it stands in the case's history for good. */
    record Grounds(@NotBlank @Size(max = 4_000) String note) {}

    private final EndCase endCase;
    private final ReopenCase reopenCase;
    private final Answers answers;

    EndResource(EndCase endCase, ReopenCase reopenCase, Answers answers) {
        this.endCase = endCase;
        this.reopenCase = reopenCase;
        this.answers = answers;
    }

    /** Of a recovered case, or of one whose customer has not answered for 14 days; else 409. */
    @POST
    @Path("/close")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> close(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull Grounds body) {
        return answers.ok(endCase.close(id, ifMatch, body.note()));
    }

    /** Of a case whose customer nobody could reach, after as many attempts as the tenant asks for; else 409 with what is missing. */
    @POST
    @Path("/close-unreached")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> closeUnreached(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull Grounds body) {
        return answers.ok(endCase.closeUnreached(id, ifMatch, body.note()));
    }

    /** Begins again with fresh clocks. */
    @POST
    @Path("/reopen")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> reopen(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull Grounds body) {
        return answers.ok(reopenCase.reopen(id, ifMatch, body.note()));
    }
}
