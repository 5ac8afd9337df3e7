package io.ohlas.gateway.proxy;

import java.time.Duration;
import java.util.Set;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

import io.ohlas.gateway.problem.GatewayProblem;
import io.ohlas.platform.web.problem.Problem;

/** One request on its way to a service and back, as a stream in both directions. */
final class Exchange implements ProxyInterceptor {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<GatewayProblem> AWHILE =
            Set.of(GatewayProblem.SERVICE_AWAY, GatewayProblem.TOO_MANY_REQUESTS);
    private static final long SECOND_TRY_AFTER_MILLIS = 250;

    private final RoutingContext context;
    private final Upstream upstream;
    private final IncomingBody body;
    private final Rules rules;
    private HttpClient client;
    private boolean sent;

    /**
     * What holds for this request.
     *
     * @param address where it comes from
     */
    record Rules(Clients clients, ForwardedHeaders headers, String address, Limits limits, OpenStreams streams) {}

    /**
     * How much and how long.
     *
     * @param bodyLimit longest body in bytes
     * @param bodyWithin the time for its start to come
     */
    record Limits(long bodyLimit, Duration bodyWithin, Duration answerWithin) {}

    /**
     * Through which connections to go.
     *
     * @param forLargeBodies those of bodies that are still on their way here
     */
    record Clients(HttpClient forMost, HttpClient forLargeBodies) {}

    Exchange(RoutingContext context, Upstream upstream, IncomingBody body, Rules rules) {
        this.context = context;
        this.upstream = upstream;
        this.body = body;
        this.rules = rules;
        this.client = rules.clients().forMost();
    }

    void start() {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(proxy -> connect())
                .addInterceptor(this)
                .handle(context.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        rules.headers().rewrite(request.headers(), rules.address());
        return body.read(request)
                .compose(more -> {
                    client = more ? rules.clients().forLargeBodies() : client;
                    return withinTime(proxy.sendRequest());
                })
                .recover(failure ->
                        isRepeatable(request, failure) ? withinTime(proxy.sendRequest()) : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(refusal(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        String type = proxy.response().headers().get("Content-Type");
        if (type != null && type.startsWith("text/event-stream")) {
            rules.streams().watch(context);
        }
        return proxy.sendResponse();
    }

    private Future<HttpClientRequest> connect() {
        return upstream.connect(client)
                .recover(
                        failure -> IDEMPOTENT.contains(method()) && !(failure instanceof ConnectionPoolTooBusyException)
                                ? pause().compose(done -> upstream.connect(client))
                                : Future.failedFuture(failure))
                .onSuccess(request -> sent = true);
    }

    // A kept connection that its service closed just now fails only once it is used. A body was read by then: a second
    // attempt would wait for it until the time is up.
    private boolean isRepeatable(ProxyRequest request, Throwable failure) {
        return sent
                && WITHOUT_BODY.contains(method())
                && request.getBody() == null
                && !(failure instanceof TimeLimit.TookTooLong);
    }

    private Future<ProxyResponse> withinTime(Future<ProxyResponse> answer) {
        return TimeLimit.within(rules.limits().answerWithin(), answer, context.vertx());
    }

    private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
        GatewayProblem problem = problem(failure);
        Log.debugf("%s: %s, %s", method(), problem, failure);
        ProxyResponse response = request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .setBody(Body.body(
                        problem.body(detail(problem), context.request().path())));
        if (problem == GatewayProblem.REQUEST_TOO_SLOW) {
            GatewayProblem.hangUpAfter(context);
        } else if (problem == GatewayProblem.UNREADABLE_REQUEST) {
            GatewayProblem.flushAfter(context);
        }
        return AWHILE.contains(problem) ? response.putHeader("Retry-After", "2") : response;
    }

    private GatewayProblem problem(Throwable failure) {
        if (body.exceeded()) {
            return GatewayProblem.BODY_TOO_LARGE;
        }
        if (failure instanceof OpenBodies.TooMany) {
            return GatewayProblem.TOO_MANY_REQUESTS;
        }
        if (failure instanceof BodyStart.TooSlow) {
            return GatewayProblem.REQUEST_TOO_SLOW;
        }
        if (failure instanceof BodyStart.Malformed) {
            return GatewayProblem.UNREADABLE_REQUEST;
        }
        if (failure instanceof TimeLimit.TookTooLong) {
            return GatewayProblem.TOOK_TOO_LONG;
        }
        return sent && !IDEMPOTENT.contains(method()) ? GatewayProblem.NO_ANSWER : GatewayProblem.SERVICE_AWAY;
    }

    private String detail(GatewayProblem problem) {
        return switch (problem) {
            case UNREADABLE_REQUEST -> BodyStart.Malformed.DETAIL;
            case BODY_TOO_LARGE -> "The body may have " + rules.limits().bodyLimit() + " bytes";
            case REQUEST_TOO_SLOW ->
                "The body did not come within " + rules.limits().bodyWithin();
            case TOO_MANY_REQUESTS -> "Too many bodies come from this address at once";
            case TOOK_TOO_LONG -> "The service did not answer in time; whether it did the work is not known";
            case NO_ANSWER -> "The connection broke; repeat the request with the same Idempotency-Key";
            default -> "A part of the suite is away for a moment; send the same request again";
        };
    }

    private Future<Void> pause() {
        Promise<Void> pause = Promise.promise();
        context.vertx().setTimer(SECOND_TRY_AFTER_MILLIS, id -> pause.complete());
        return pause.future();
    }

    private String method() {
        return context.request().method().name();
    }
}
