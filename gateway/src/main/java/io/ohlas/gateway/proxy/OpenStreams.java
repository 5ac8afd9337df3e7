package io.ohlas.gateway.proxy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.session.StreamRight;
import io.ohlas.gateway.session.StreamRights;

/** The streams that are open through this replica; each ends soon after its reader lost the right to it. */
@ApplicationScoped
class OpenStreams {

    private final StreamRights rights;
    private final Map<RoutingContext, StreamRight> open = new ConcurrentHashMap<>();

    OpenStreams(StreamRights rights) {
        this.rights = rights;
    }

    /** Keeps an eye on an answer that has no end. */
    void watch(RoutingContext context) {
        StreamRight right =
                StreamRight.of(context.request().getHeader("Authorization"), context.get(SessionAdmission.SESSION));
        open.put(context, right);
        context.addEndHandler(ended -> open.remove(context));
    }

    int count() {
        return open.size();
    }

    @Scheduled(every = "{ohlas.proxy.stream-check-every}")
    @RunOnVirtualThread
    void endThoseWithoutRight() {
        if (open.isEmpty()) {
            return;
        }
        Set<StreamRight> lost = rights.lost(Set.copyOf(open.values()));
        open.forEach((context, right) -> {
            if (lost.contains(right)) {
                open.remove(context);
                // The reader sees its stream end, connects again and is told why.
                context.request().connection().close();
            }
        });
    }
}
