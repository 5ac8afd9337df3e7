package io.ohlas.survey.interaction;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.survey.invitation.InvitationLinks;

/** Takes one interaction; its key, if it has one, commits with it. */
@ApplicationScoped
class TellInteraction {

    private final InteractionReader reader;
    private final RecordInteraction recordInteraction;
    private final InvitationLinks links;

    TellInteraction(InteractionReader reader, RecordInteraction recordInteraction, InvitationLinks links) {
        this.reader = reader;
        this.recordInteraction = recordInteraction;
        this.links = links;
    }

    @Idempotent
    RestResponse<InteractionView> tell(JsonNode request) throws JsonProcessingException {
        var recorded = recordInteraction.record(reader.read(request));
        var view = InteractionView.of(recorded, links);
        return recorded.isNew()
                ? ResponseBuilder.<InteractionView>created(URI.create("/api/v1/interactions/" + view.id()))
                        .entity(view)
                        .build()
                : RestResponse.ok(view);
    }
}
