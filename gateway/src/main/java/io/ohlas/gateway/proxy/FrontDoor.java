package io.ohlas.gateway.proxy;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.ohlas.gateway.compression.Compression;
import io.ohlas.gateway.problem.GatewayProblem;
import io.ohlas.gateway.ratelimit.RateLimits;
import io.ohlas.platform.telemetry.UriLabel;
import io.ohlas.platform.trace.Trace;

/** Every request comes through here first, before Quarkus's own handlers and its security. */
@ApplicationScoped
class FrontDoor {

    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE + 1_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final String ENTERED = "ohlas.entered";
    private static final String HOST_MISSING = "The header Host must stand there once and name a host";
    private static final long LONGEST_HEADERS = 16 * 1024;

    private final RoutingTable table = new RoutingTable();
    private final Forwarder forwarder;
    private final SessionAdmission sessions;
    private final RouteLabels labels;
    private final RateLimits limits;
    private final ClientAddress addresses;

    FrontDoor(
            Forwarder forwarder,
            SessionAdmission sessions,
            RouteLabels labels,
            RateLimits limits,
            ClientAddress addresses) {
        this.forwarder = forwarder;
        this.sessions = sessions;
        this.labels = labels;
        this.limits = limits;
        this.addresses = addresses;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::enter).failureHandler(FrontDoor::failed);
        router.route().order(Integer.MAX_VALUE).handler(context -> GatewayProblem.NOT_FOUND.answer(context, null));
    }

    private void enter(RoutingContext context) {
        // The console's page is reached a second time by its file name.
        if (context.get(ENTERED) != null) {
            context.next();
            return;
        }
        context.put(ENTERED, true);
        HttpServerRequest request = context.request();
        if (!Trace.isValid(request.getHeader(Trace.HEADER))) {
            request.headers().set(Trace.HEADER, Trace.fresh());
        }
        var objection = PathGuard.objection(request.uri());
        if (!hasOneHost(request)) {
            refuse(context, GatewayProblem.UNREADABLE_REQUEST, HOST_MISSING);
        } else if (request.uri().length() > PathGuard.LONGEST) {
            refuse(context, GatewayProblem.ADDRESS_TOO_LONG, objection.orElse(null));
        } else if (objection.isPresent()) {
            refuse(context, GatewayProblem.PATH_REFUSED, objection.get());
        } else {
            Target target = Target.of(context, table);
            UriLabel.set(context, labels.of(target));
            SecurityHeaders.addTo(context, target.destination());
            Compression.decide(context, target.kind() == RateLimits.Kind.SIGN_IN);
            check(context, target);
        }
    }

    // The router refuses a request of HTTP/1.1 without a usable Host before it comes in here.
    private static void failed(RoutingContext context) {
        if (context.get(ENTERED) == null && context.statusCode() == 400) {
            refuse(context, GatewayProblem.UNREADABLE_REQUEST, HOST_MISSING);
        } else {
            context.next();
        }
    }

    private void check(RoutingContext context, Target target) {
        HttpServerRequest request = context.request();
        long bodyLimit = forwarder.limits(target).bodyLimit();
        if (!METHODS.contains(request.method().name())) {
            GatewayProblem.METHOD_NOT_ALLOWED.answer(context, null);
        } else if (length(request.headers()) > LONGEST_HEADERS) {
            GatewayProblem.HEADERS_TOO_LARGE.answer(
                    context, "All headers together may have %d characters".formatted(LONGEST_HEADERS));
        } else if (declaredLength(request) > bodyLimit) {
            GatewayProblem.BODY_TOO_LARGE.answer(context, "The body may have %d bytes".formatted(bodyLimit));
        } else {
            sessions.admit(context, target, () -> limit(context, target));
        }
    }

    private void limit(RoutingContext context, Target target) {
        limits.admit(
                context,
                target.kind(),
                addresses.household(context.request()),
                () -> pass(context, target),
                seconds -> {
                    context.response().putHeader("Retry-After", Long.toString(seconds));
                    GatewayProblem.TOO_MANY_REQUESTS.answer(
                            context, "More came than the limits in RateLimit-Policy allow; wait as Retry-After says");
                });
    }

    private void pass(RoutingContext context, Target target) {
        switch (target.destination()) {
            case NOBODY -> GatewayProblem.NOT_FOUND.answer(context, null);
            case CONSOLE -> forwarder.console(context, target);
            case OWN -> answer(context, target);
            default -> forwarder.forward(context, target);
        }
    }

    private void answer(RoutingContext context, Target target) {
        if (ChunkedBody.isIn(context.request())) {
            ChunkedBody.read(context, forwarder.limits(target));
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, GatewayProblem problem, String detail) {
        SecurityHeaders.addTo(context, Destination.NOBODY);
        Compression.decide(context, false);
        problem.answer(context, detail);
    }

    // As RFC 9112, section 3.2, demands; of HTTP/1.0 too, since Quarkus and those behind the gateway make addresses of
    // it.
    private static boolean hasOneHost(HttpServerRequest request) {
        return request.headers().getAll("Host").size() == 1 && request.authority() != null;
    }

    private static long length(MultiMap headers) {
        long length = 0;
        for (var header : headers) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
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
