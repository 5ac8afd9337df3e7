package io.ohlas.platform.time;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock's address on the management port, only where {@code ohlas.replay.enabled} is set: {@code PUT
 * /replay/clock?from=…&to=…} sets it forward, {@code DELETE} lets it tell the true time again.
 */
@ApplicationScoped
class ReplayRoutes {

    private static final String CLOCK = "/replay/clock";

    private final Replay replay;
    private final boolean enabled;

    ReplayRoutes(
            Replay replay, @ConfigProperty(name = "ohlas.replay.enabled", defaultValue = "false") boolean enabled) {
        this.replay = replay;
        this.enabled = enabled;
    }

    void register(@Observes ManagementInterface management) {
        if (enabled) {
            management.router().route(HttpMethod.PUT, CLOCK).blockingHandler(this::advance);
            management.router().route(HttpMethod.DELETE, CLOCK).blockingHandler(this::end);
        }
    }

    private void advance(RoutingContext request) {
        try {
            replay.advance(
                    Optional.ofNullable(request.request().getParam("from")).map(Instant::parse),
                    Instant.parse(request.request().getParam("to", "")));
            request.response().setStatusCode(204).end();
        } catch (DateTimeParseException e) {
            request.response().setStatusCode(400).end("from and to are instants such as 2026-11-02T08:00:00Z");
        } catch (ReplayRefused e) {
            request.response().setStatusCode(409).end(e.getMessage());
        }
    }

    private void end(RoutingContext request) {
        replay.end();
        request.response().setStatusCode(204).end();
    }
}
