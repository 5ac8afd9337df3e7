package io.ohlas.gateway.proxy;

import java.util.concurrent.ExecutorService;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.identity.IdentityProviderAway;
import io.ohlas.gateway.problem.GatewayProblem;
import io.ohlas.gateway.session.CrossSiteCheck;
import io.ohlas.gateway.session.SessionCookie;
import io.ohlas.gateway.session.SessionEnded;
import io.ohlas.gateway.session.SessionGate;
import io.ohlas.gateway.session.Ticket;

/** Puts a token in the place of a browser's session cookie. */
@ApplicationScoped
class SessionAdmission {

    /** Key of the session's id among a request's own notes. */
    static final String SESSION = "ohlas.session";

    private final SessionGate sessions;
    private final CrossSiteCheck crossSite;
    private final ExecutorService virtualThreads;

    SessionAdmission(SessionGate sessions, CrossSiteCheck crossSite, @VirtualThreads ExecutorService virtualThreads) {
        this.sessions = sessions;
        this.crossSite = crossSite;
        this.virtualThreads = virtualThreads;
    }

    /** Goes on with {@code admitted} for every request but one whose cookie is no good; that one is answered. */
    void admit(RoutingContext context, Target target, Runnable admitted) {
        HttpServerRequest request = context.request();
        String secret = SessionCookie.read(request.headers().getAll("Cookie"));
        boolean bySession =
                target.takesSession() && secret != null && !request.headers().contains("Authorization");
        if (!bySession) {
            admitted.run();
        } else if (!crossSite.isOwn(
                request.method().name(), request.getHeader("Origin"), request.getHeader("X-Ohlas"))) {
            GatewayProblem.CROSS_SITE_REQUEST.answer(
                    context, "A change by cookie needs this site's Origin and the header X-Ohlas: 1");
        } else {
            request.pause();
            Context eventLoop = Vertx.currentContext();
            virtualThreads.execute(() -> {
                Runnable next = admit(context, secret, admitted);
                eventLoop.runOnContext(done -> next.run());
            });
        }
    }

    private Runnable admit(RoutingContext context, String secret, Runnable admitted) {
        try {
            Ticket ticket = sessions.admit(secret);
            return () -> {
                context.put(SESSION, ticket.sessionId());
                context.request().headers().set("Authorization", "Bearer " + ticket.accessToken());
                admitted.run();
            };
        } catch (SessionEnded e) {
            return () -> {
                context.response().headers().add("Set-Cookie", SessionCookie.cleared());
                GatewayProblem.NOT_SIGNED_IN.answer(context, "The session has ended; sign in again");
            };
        } catch (IdentityProviderAway e) {
            return () -> GatewayProblem.SERVICE_AWAY.answer(context, "Sign-in is away for a moment; try again");
        } catch (RuntimeException e) {
            Log.error("A session could not be read", e);
            return () -> GatewayProblem.SERVICE_AWAY.answer(context, "Sessions cannot be read; try again in a moment");
        }
    }
}
