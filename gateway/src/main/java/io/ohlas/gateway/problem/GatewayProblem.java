package io.ohlas.gateway.problem;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.platform.web.problem.Problem;
import io.ohlas.platform.web.problem.ProblemCatalogue;

/** The refusals that the gateway speaks before or instead of a service. Slugs are public, see docs/problems.md. */
public enum GatewayProblem {
    PATH_REFUSED(400, "path-refused"),
    UNREADABLE_REQUEST(400, "unreadable-request"),
    NOT_SIGNED_IN(401, "not-signed-in"),
    CROSS_SITE_REQUEST(403, "cross-site-request"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    REQUEST_TOO_SLOW(408, "request-too-slow"),
    BODY_TOO_LARGE(413, "body-too-large"),
    ADDRESS_TOO_LONG(414, "address-too-long"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large"),
    UNEXPECTED(500, "unexpected"),
    NO_ANSWER(502, "no-answer"),
    SERVICE_AWAY(503, "service-away"),
    TOOK_TOO_LONG(504, "took-too-long");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What browsers may do with data such as a problem: show it. */
    public static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final int status;
    private final String slug;

    GatewayProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    public int status() {
        return status;
    }

    /** The problem as the body of an answer. */
    public Buffer body(String detail, String path) {
        String title = ProblemCatalogue.title(slug);
        var problem = new Problem(URI.create("/problems/" + slug), title, status, detail, instance(path), List.of());
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers the request with the problem, unless an answer has begun already. */
    public void answer(RoutingContext context, String detail) {
        if (context.response().headWritten() || context.response().ended()) {
            return;
        }
        // What is left of the body is read and dropped, so that the connection serves the next request.
        context.request().resume();
        var response = context.response().setStatusCode(status).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (status == 503) {
            response.putHeader("Retry-After", "2");
        }
        if (this == BODY_TOO_LARGE) {
            response.putHeader("Connection", "close");
        }
        response.end(body(detail, context.request().path()));
    }

    /** Ends the connection with the answer; else the server would wait for the body's end all the same. */
    public static void hangUpAfter(RoutingContext context) {
        context.addEndHandler(ended -> context.request().connection().close());
    }

    /** Sends the answer in time where the server closes the connection by itself, as after a body that is none. */
    public static void flushAfter(RoutingContext context) {
        context.addEndHandler(ended -> {
            if (context.request().connection() instanceof ConnectionBase connection) {
                connection.flush();
            }
        });
    }

    private static URI instance(String path) {
        try {
            return path == null ? null : URI.create(path);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
