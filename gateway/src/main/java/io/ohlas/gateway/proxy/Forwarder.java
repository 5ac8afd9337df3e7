package io.ohlas.gateway.proxy;

import java.time.Duration;
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

    private final ProxySettings settings;
    private final OpenStreams streams;
    private final Map<Destination, Upstream> upstreams;
    private final ForwardedHeaders headers;
    private final HttpClient callClient;
    private final HttpClient streamClient;

    Forwarder(Vertx vertx, ProxySettings settings, OpenStreams streams) {
        this.settings = settings;
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
    }

    void forward(RoutingContext context, Destination destination) {
        HttpServerRequest request = context.request();
        boolean isImport = isImport(request);
        Duration answerWithin = isImport ? settings.importWithin() : settings.answerWithin();
        var rules = new Exchange.Rules(
                isStream(request) ? streamClient : callClient, headers, bodyLimit(request), answerWithin, streams);
        new Exchange(context, upstreams.get(destination), rules).start();
    }

    /** Longest body of the request in bytes. */
    long bodyLimit(HttpServerRequest request) {
        return isImport(request) ? settings.importLimit() : settings.bodyLimit();
    }

    private static boolean isImport(HttpServerRequest request) {
        return request.path().startsWith("/api/v1/imports/");
    }

    private static boolean isStream(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return request.path().endsWith("/live") || accept != null && accept.contains("text/event-stream");
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
