package io.ohlas.alert.live;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import org.jboss.resteasy.reactive.RestHeader;

import io.ohlas.alert.worklist.Viewer;
import io.ohlas.platform.web.identity.Caller;

@Path("/api/v1/cases/live")
class LiveCaseResource {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);
    // A screen this far behind is ended; it goes on by Last-Event-ID.
    private static final int BUFFER = 4_096;

    private final LiveCases live;
    private final Caller caller;
    private final Clock clock;

    LiveCaseResource(LiveCases live, Caller caller, Clock clock) {
        this.live = live;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Event {@code case} with the whole case, at each change that the caller may see; its id resumes the stream on any
     * replica. Ends with the token.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin"})
    public Multi<OutboundSseEvent> live(
            @Context Sse sse, @RestHeader("Last-Event-ID") @Pattern(regexp = "[0-9]{1,18}") String lastEventId) {
        var tenant = caller.tenantId();
        var viewer = Viewer.of(caller);
        var units = caller.unitLimit();
        long now = clock.instant().getEpochSecond();
        var tokenTime = Duration.ofSeconds(Math.clamp(caller.expiresAtEpochSecond() - now, 1, LONGEST.toSeconds()));
        Long seen = lastEventId == null ? null : Long.valueOf(lastEventId);
        Multi<OutboundSseEvent> changes = Multi.createFrom()
                .<CaseStream.Item>emitter(
                        screen -> live.open(new CaseStream(tenant, viewer, units, screen), seen), BUFFER)
                .map(item -> event(sse, item));
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .every(KEEP_ALIVE)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("keep-alive").build());
        Multi<OutboundSseEvent> end = Multi.createFrom().emitter(never -> {});
        return Multi.createBy()
                .merging()
                // Either one ends all: the token is over, or this replica stops.
                .streams(
                        changes.onCompletion().fail(),
                        heartbeat,
                        end.ifNoItem().after(tokenTime).fail())
                .onFailure()
                .recoverWithCompletion();
    }

    private static OutboundSseEvent event(Sse sse, CaseStream.Item item) {
        var event = sse.newEventBuilder().id(Long.toString(item.number()));
        return item.change() == null
                ? event.comment("from here").build()
                : event.name("case")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(item.change())
                        .build();
    }
}
