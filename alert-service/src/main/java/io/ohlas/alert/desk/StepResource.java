package io.ohlas.alert.desk;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.alert.casework.Remedy;
import io.ohlas.alert.voice.Money;
import io.ohlas.alert.worklist.CaseView;
import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.identity.PersonOnly;

/** The steps that move a case on; each is made on the version that the person saw. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StepResource {

    record Assignment(@NotBlank @Size(max = 255) String assignee) {}

    /** @param name null until they have opened the inbox once */
    record Candidate(String id, String name) {}

    record Candidates(List<Candidate> items) {}

    record Reason(@Size(max = 4_000) String note) {}

    record Resolution(
            @NotBlank @Size(max = 64) String rootCause,
            @NotBlank @Size(max = 64) String action,
            @Valid Money cost,
            @Size(max = 4_000) String note) {}

    private final ClaimCase claimCase;
    private final AssignCase assignCase;
    private final PauseCase pauseCase;
    private final ResolveCase resolveCase;
    private final Answers answers;

    StepResource(
            ClaimCase claimCase, AssignCase assignCase, PauseCase pauseCase, ResolveCase resolveCase, Answers answers) {
        this.claimCase = claimCase;
        this.assignCase = assignCase;
        this.pauseCase = pauseCase;
        this.resolveCase = resolveCase;
        this.answers = answers;
    }

    /** Claims the most urgent new case that the caller sees; 204 when there is none. */
    @POST
    @Path("/next")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> next() {
        return claimCase.claimNext().map(answers::ok).orElseGet(RestResponse::noContent);
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> claim(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return answers.ok(claimCase.claim(id, ifMatch));
    }

    /** Whom the case can be handed to. */
    @GET
    @Path("/{id}/assignees")
    @RolesAllowed({"manager", "tenant-admin"})
    public Candidates assignees(@RestPath UUID id) {
        return new Candidates(assignCase.candidates(id).stream()
                .map(member -> new Candidate(member.id(), member.name()))
                .toList());
    }

    @POST
    @Path("/{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"manager", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> assign(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull Assignment body) {
        return answers.ok(assignCase.assign(id, ifMatch, body.assignee()));
    }

    @POST
    @Path("/{id}/wait")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> pause(@RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid Reason body) {
        return answers.ok(pauseCase.pause(id, ifMatch, body == null ? null : body.note()));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> resume(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return answers.ok(pauseCase.resume(id, ifMatch));
    }

    @POST
    @Path("/{id}/resolve")
    @RolesAllowed({"agent", "tenant-admin"})
    @PersonOnly
    @Idempotent
    public RestResponse<CaseView> resolve(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @Valid @NotNull Resolution body) {
        var remedy = new Remedy(body.rootCause(), body.action(), body.cost());
        return answers.ok(resolveCase.resolve(id, ifMatch, remedy, body.note()));
    }
}
