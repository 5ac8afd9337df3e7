package io.ohlas.gateway.proxy;

import java.util.Set;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.identity.IdentityProviderAway;
import io.ohlas.gateway.session.CrossSiteCheck;
import io.ohlas.gateway.session.SessionCookie;
import io.ohlas.gateway.session.SessionEnded;
import io.ohlas.gateway.session.SessionGate;
import io.ohlas.gateway.session.Ticket;
import io.ohlas.platform.trace.Trace;

/** Every request comes through here first, before Quarkus's own handlers and its security. */
@ApplicationScoped
class FrontDoor {

    /** Key of the session's id among a request's own notes. */
    static final String SESSION = "ohlas.session";

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE + 1_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final RoutingTable table = new RoutingTable();
    private final Forwarder forwarder;
    private final SessionGate sessions;
    private final CrossSiteCheck crossSite;
    private final ExecutorService virtualThreads;

    FrontDoor(
            Forwarder forwarder,
            SessionGate sessions,
            CrossSiteCheck crossSite,
            @VirtualThreads ExecutorService virtualThreads) {
        this.forwarder = forwarder;
        this.sessions = sessions;
        this.crossSite = crossSite;
        this.virtualThreads = virtualThreads;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::enter);
        router.route().order(Integer.MAX_VALUE).handler(context -> GatewayProblem.NOT_FOUND.answer(context, null));
    }

    private void enter(RoutingContext context) {
        // The console's page is reached a second time by its file name.
        if (context.get("ohlas.entered") != null) {
            context.next();
            return;
        }
        context.put("ohlas.entered", true);
        HttpServerRequest request = context.request();
        if (!Trace.isValid(request.getHeader(Trace.HEADER))) {
            request.headers().set(Trace.HEADER, Trace.fresh());
        }
        var objection = PathGuard.objection(request.uri());
        if (objection.isPresent()) {
            GatewayProblem.PATH_REFUSED.answer(context, objection.get());
        } else if (!METHODS.contains(request.method().name())) {
            GatewayProblem.METHOD_NOT_ALLOWED.answer(context, null);
        } else if (declaredLength(request) > forwarder.bodyLimit(request)) {
            GatewayProblem.BODY_TOO_LARGE.answer(
                    context, "The body may have %d bytes".formatted(forwarder.bodyLimit(request)));
        } else {
            identify(context, table.destination(request.path()));
        }
    }

    private void identify(RoutingContext context, Destination destination) {
        SecurityHeaders.addTo(context, destination);
        HttpServerRequest request = context.request();
        String secret = SessionCookie.read(request.headers().getAll("Cookie"));
        boolean bySession = RoutingTable.takesSession(request.path())
                && secret != null
                && !request.headers().contains("Authorization");
        if (!bySession) {
            pass(context, destination);
        } else if (!crossSite.isOwn(
                request.method().name(), request.getHeader("Origin"), request.getHeader("X-Ohlas"))) {
            GatewayProblem.CROSS_SITE_REQUEST.answer(
                    context, "A change by cookie needs this site's Origin and the header X-Ohlas: 1");
        } else {
            request.pause();
            Context eventLoop = Vertx.currentContext();
            virtualThreads.execute(() -> admit(context, destination, secret, eventLoop));
        }
    }

    private void admit(RoutingContext context, Destination destination, String secret, Context eventLoop) {
        Runnable next;
        try {
            Ticket ticket = sessions.admit(secret);
            next = () -> {
                context.put(SESSION, ticket.sessionId());
                context.request().headers().set("Authorization", "Bearer " + ticket.accessToken());
                pass(context, destination);
            };
        } catch (SessionEnded e) {
            next = () -> {
                context.response().headers().add("Set-Cookie", SessionCookie.cleared());
                GatewayProblem.NOT_SIGNED_IN.answer(context, "The session has ended; sign in again");
            };
        } catch (IdentityProviderAway e) {
            next = () -> GatewayProblem.SERVICE_AWAY.answer(context, "Sign-in is away for a moment; try again");
        } catch (RuntimeException e) {
            Log.error("A session could not be read", e);
            next = () -> GatewayProblem.SERVICE_AWAY.answer(context, "Sessions cannot be read; try again in a moment");
        }
        Runnable chosen = next;
        eventLoop.runOnContext(done -> chosen.run());
    }

    private void pass(RoutingContext context, Destination destination) {
        switch (destination) {
            case NOBODY -> GatewayProblem.NOT_FOUND.answer(context, null);
            case CONSOLE -> ConsolePages.serve(context);
            case OWN -> context.next();
            default -> forwarder.forward(context, destination);
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
