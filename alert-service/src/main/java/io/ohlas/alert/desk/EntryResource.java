package io.ohlas.alert.desk;

import java.util.List;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.alert.casework.ContactAttempt;
import io.ohlas.alert.worklist.CaseView;
import io.ohlas.platform.web.idempotency.Idempotent;

/** What is only added to a case: it takes no If-Match, since it cannot overwrite anything. */
@Path("/api/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryResource {

    record Note(@NotBlank @Size(max = 4_000) String text) {}

    private final LogContact logContact;
    private final HandleCase handleCase;
    private final Answers answers;

    EntryResource(LogContact logContact, HandleCase handleCase, Answers answers) {
        this.logContact = logContact;
        this.handleCase = handleCase;
        this.answers = answers;
    }

    @POST
    @Path("/contact-attempts")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> attempt(@RestPath UUID id, @Valid @NotNull ContactAttempt body) {
        return answers.created(logContact.log(id, body));
    }

    @POST
    @Path("/notes")
    @RolesAllowed({"agent", "tenant-admin"})
    @Idempotent
    public RestResponse<CaseView> note(@RestPath UUID id, @Valid @NotNull Note body) {
        return answers.created(handleCase.handle(id, HandleCase.APPENDS, steps -> List.of(steps.note(body.text()))));
    }
}
