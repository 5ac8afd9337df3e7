package io.ohlas.survey.interaction;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.etag.Version;
import io.ohlas.survey.interaction.ShowInteraction.ToldInteraction;

@Path("/api/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InteractionResource {

    private final TellInteraction tellInteraction;
    private final RecordBatch recordBatch;
    private final ShowInteraction showInteraction;

    InteractionResource(TellInteraction tellInteraction, RecordBatch recordBatch, ShowInteraction showInteraction) {
        this.tellInteraction = tellInteraction;
        this.recordBatch = recordBatch;
        this.showInteraction = showInteraction;
    }

    /**
     * One interaction: 201 with the decision, 200 with the first decision when it was told before, 409 when its
     * external id was told with another body. {@code {"items":[…]}}: 200 with one result for each, in their order.
     */
    @POST
    @RolesAllowed({"partner", "tenant-admin"})
    public RestResponse<?> record(
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = InteractionBody.class)))
                    JsonNode request)
            throws JsonProcessingException {
        return request.has("items") ? recordBatch.record(request) : tellInteraction.tell(request);
    }

    /** 404 also for what happened outside the caller's units. An interaction is recorded once and never changes. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"partner", "agent", "manager", "tenant-admin"})
    public RestResponse<ToldInteraction> get(@RestPath UUID id) {
        return ResponseBuilder.ok(showInteraction.show(id))
                .header("ETag", Version.etag(1))
                .build();
    }
}
