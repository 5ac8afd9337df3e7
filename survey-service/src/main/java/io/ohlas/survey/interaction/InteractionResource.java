package io.ohlas.survey.interaction;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.survey.interaction.RecordBatch.ItemResult;
import io.ohlas.survey.invitation.InvitationLinks;

@Path("/api/v1/interactions")
@RunOnVirtualThread
class InteractionResource {

    private final InteractionReader reader;
    private final RecordInteraction recordInteraction;
    private final RecordBatch recordBatch;
    private final InvitationLinks links;
    private final HttpHeaders headers;

    InteractionResource(
            InteractionReader reader,
            RecordInteraction recordInteraction,
            RecordBatch recordBatch,
            InvitationLinks links,
            HttpHeaders headers) {
        this.reader = reader;
        this.recordInteraction = recordInteraction;
        this.recordBatch = recordBatch;
        this.links = links;
        this.headers = headers;
    }

    record BatchResult(List<ItemResult> items) {}

    /**
     * One interaction: 201 with the decision, 200 with the first decision when it was told before, 409 when its
     * external id was told with another body. {@code {"items":[…]}}: 200 with one result for each, in their order.
     */
    @POST
    @RolesAllowed({"partner", "tenant-admin"})
    @Idempotent
    public RestResponse<?> record(
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = InteractionBody.class)))
                    JsonNode request)
            throws JsonProcessingException {
        if (request.has("items")) {
            return batch(request);
        }
        InteractionBody body = reader.read(request);
        var recorded = recordInteraction.record(body, reader.digest(body));
        var view = InteractionView.of(recorded, links);
        return recorded.isNew()
                ? ResponseBuilder.<InteractionView>created(URI.create("/api/v1/interactions/" + view.id()))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }

    private RestResponse<BatchResult> batch(JsonNode request) {
        if (headers.getHeaderString("Idempotency-Key") == null) {
            throw new BatchRefused("Send the header Idempotency-Key with a batch");
        }
        if (request.size() != 1) {
            throw new BatchRefused("A batch has the field items and no other");
        }
        return RestResponse.ok(new BatchResult(recordBatch.record(request.get("items"))));
    }
}
