package io.ohlas.alert.live;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

import io.ohlas.alert.routing.OrgUnits;
import io.ohlas.alert.worklist.Viewer;
import io.ohlas.platform.web.identity.Caller;

@Path("/api/v1/cases/live")
@RunOnVirtualThread
class LiveCaseResource {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);
    // A screen this far behind is ended; it goes on by Last-Event-ID.
    private static final int BUFFER = 4_096;

    private final LiveCases live;
    private final OrgUnits orgUnits;
    private final Caller caller;
    private final Clock clock;

    LiveCaseResource(LiveCases live, OrgUnits orgUnits, Caller caller, Clock clock) {
        this.live = live;
        this.orgUnits = orgUnits;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Event {@code case} with the whole case, at each change that the caller may see; its id resumes the stream on any
     * replica. Ends with the token.
     *
     * @param orgUnit only cases in or below it; 404 when it is unknown or none of the caller's
     */
    @GET
    @Blocking // The framework takes a stream for work of its event loop unless it is told.
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({"agent", "manager", "analyst", "tenant-admin"})
    public Multi<OutboundSseEvent> live(
            @Context Sse sse,
            @RestQuery @Size(max = 64) String orgUnit,
            @RestHeader("Last-Event-ID") @Pattern(regexp = "[0-9]{1,18}") String lastEventId) {
        var tenant = caller.tenantId();
        var viewer = Viewer.of(caller);
        if (orgUnit != null) {
            orgUnits.requireSeen(orgUnit, viewer.units());
        }
        long now = clock.instant().getEpochSecond();
        var tokenTime = Duration.ofSeconds(Math.clamp(caller.expiresAtEpochSecond() - now, 1, LONGEST.toSeconds()));
        Long seen = lastEventId == null ? null : Long.valueOf(lastEventId);
        Multi<OutboundSseEvent> changes = Multi.createFrom()
                .<CaseStream.Item>emitter(
                        screen -> live.open(new CaseStream(tenant, viewer, orgUnit, screen), seen), BUFFER)
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
