package io.ohlas.gateway.proxy;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;

/** Hands requests on to the services. */
@ApplicationScoped
class Forwarder {

    private static final int WAITING_PER_CONNECTION = 8;

    private final OpenBodies bodies;
    private final Exchange.Limits usualLimits;
    private final Exchange.Limits importLimits;
    private final OpenStreams streams;
    private final ClientAddress addresses;
    private final ConsolePages console;
    private final Map<Destination, Upstream> upstreams;
    private final ForwardedHeaders headers;
    private final HttpClient callClient;
    private final HttpClient streamClient;
    private final HttpClient uploadClient;

    Forwarder(Vertx vertx, ProxySettings settings, OpenStreams streams, ClientAddress addresses, ConsolePages console) {
        this.console = console;
        this.addresses = addresses;
        this.bodies = new OpenBodies(settings.bodiesPerAddress());
        this.usualLimits = new Exchange.Limits(settings.bodyLimit(), settings.bodyWithin(), settings.answerWithin());
        this.importLimits = new Exchange.Limits(settings.importLimit(), settings.bodyWithin(), settings.importWithin());
        this.streams = streams;
        this.headers = new ForwardedHeaders(settings.publicUrl());
        this.upstreams = Map.of(
                Destination.SURVEY, new Upstream(settings.survey()),
                Destination.SCORING, new Upstream(settings.scoring()),
                Destination.ALERT, new Upstream(settings.alert()),
                Destination.KEYCLOAK, new Upstream(settings.keycloak()));
        // A stream keeps its connection; among the others it would use them all up.
        this.callClient = client(vertx, settings.callConnections());
        this.streamClient = client(vertx, settings.streamConnections());
        // So does a large body, for as long as its sender takes.
        this.uploadClient = client(vertx, settings.uploadConnections());
    }

    void forward(RoutingContext context, Target target) {
        boolean stream = target.isLive() || wantsStream(context.request());
        var rules = new Exchange.Rules(
                new Exchange.Clients(stream ? streamClient : callClient, uploadClient),
                headers,
                addresses.of(context.request()),
                limits(target),
                streams);
        var body = new IncomingBody(context, rules.limits(), bodies, addresses.household(context.request()));
        new Exchange(context, upstreams.get(target.destination()), body, rules).start();
    }

    void console(RoutingContext context, Target target) {
        console.serve(context, target);
    }

    /** What the request may take, in bytes and in time. */
    Exchange.Limits limits(Target target) {
        return target.isImport() ? importLimits : usualLimits;
    }

    private static boolean wantsStream(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static HttpClient client(Vertx vertx, int connections) {
        var options = new HttpClientOptions()
                .setKeepAlive(true)
                // Shorter than the services' own, so that this side closes an idle connection first.
                .setKeepAliveTimeout(15)
                .setMaxWaitQueueSize(connections * WAITING_PER_CONNECTION)
                .setTcpNoDelay(true);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
    }
}
