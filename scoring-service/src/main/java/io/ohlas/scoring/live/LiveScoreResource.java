package io.ohlas.scoring.live;

import java.time.Instant;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.scoring.report.ScoreQuestions;
import io.ohlas.scoring.report.Scores;

/** The scores of {@code GET /api/v1/scores} as a stream that follows every change. */
@Path("/api/v1/scores/live")
@RunOnVirtualThread
class LiveScoreResource {

    private final LiveScores live;
    private final ScoreQuestions questions;
    private final Caller caller;
    private final ObjectMapper json;

    LiveScoreResource(LiveScores live, ScoreQuestions questions, Caller caller, ObjectMapper json) {
        this.live = live;
        this.questions = questions;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Each event is the whole answer, so a client that comes back needs nothing of what it missed. Who is limited to org
     * units gets one when the answer is another one or a case of these units made a step, and none because of others. The
     * stream ends with the token that opened it.
     */
    @GET
    @Blocking // The framework takes a stream for work of its event loop unless it is told.
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"partner", "agent", "manager", "analyst", "tenant-admin"})
    public Multi<OutboundSseEvent> watch(@Context UriInfo uri, @Context Sse sse) {
        Supplier<Scores> scores = questions.ask(uri.getQueryParameters());
        var tenantId = caller.tenantId();
        var units = caller.unitLimit();
        Instant tokenEnds =
                Instant.ofEpochSecond(Math.min(caller.expiresAtEpochSecond(), Instant.MAX.getEpochSecond()));
        // A slow reader gets the latest picture, not the backlog.
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Dashboard dashboard = live.watch(tenantId, tokenEnds, units, scores, screen(emitter, sse));
                            emitter.onTermination(dashboard::leave);
                        },
                        BackPressureStrategy.LATEST);
    }

    private Dashboard.Screen screen(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) {
        return new Dashboard.Screen() {
            @Override
            public void show(Dashboard.Picture picture) {
                emitter.emit(sse.newEventBuilder()
                        .name("scores")
                        .id(Long.toString(picture.change()))
                        .data(write(picture.scores()))
                        .build());
            }

            @Override
            public void keepAlive() {
                // To a reader that is behind it would only push out the picture that waits for it.
                if (emitter.requested() > 0) {
                    emitter.emit(sse.newEventBuilder().comment("keep-alive").build());
                }
            }

            @Override
            public void end() {
                emitter.complete();
            }
        };
    }

    private String write(Scores scores) {
        try {
            return json.writeValueAsString(scores);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Scores cannot be written as JSON", e);
        }
    }
}
