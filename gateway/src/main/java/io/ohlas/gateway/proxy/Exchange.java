package io.ohlas.gateway.proxy;

import java.time.Duration;
import java.util.Set;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
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

import io.ohlas.platform.web.problem.Problem;

/** One request on its way to a service and back, as a stream in both directions. */
final class Exchange implements ProxyInterceptor {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final long SECOND_TRY_AFTER_MILLIS = 250;

    private final RoutingContext context;
    private final Upstream upstream;
    private final Rules rules;
    private BodyLimit body;
    private boolean sent;

    /** What holds for this request. */
    record Rules(
            HttpClient client, ForwardedHeaders headers, long bodyLimit, Duration answerWithin, OpenStreams streams) {}

    Exchange(RoutingContext context, Upstream upstream, Rules rules) {
        this.context = context;
        this.upstream = upstream;
        this.rules = rules;
    }

    void start() {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), rules.client())
                .origin(proxy -> connect())
                .addInterceptor(this)
                .handle(context.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyRequest request = proxy.request();
        rules.headers().rewrite(request.headers(), context.request());
        limitBody(request);
        return withinTime(proxy.sendRequest())
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
        return upstream.connect(rules.client())
                .recover(failure -> IDEMPOTENT.contains(method()) && !isBusy(failure)
                        ? pause().compose(done -> upstream.connect(rules.client()))
                        : Future.failedFuture(failure))
                .onSuccess(request -> sent = true);
    }

    private void limitBody(ProxyRequest request) {
        if (hasNoBody(request)) {
            request.setBody(null);
            context.request().resume();
        } else if (request.getBody().length() < 0) {
            body = new BodyLimit(request.getBody().stream(), rules.bodyLimit());
            request.setBody(Body.body(body));
        }
    }

    private boolean hasNoBody(ProxyRequest request) {
        return request.getBody().length() == 0
                || WITHOUT_BODY.contains(method())
                        && !request.headers().contains("Content-Length")
                        && !request.headers().contains("Transfer-Encoding");
    }

    // A kept connection that its service closed just now fails only once it is used. A body was read by then: a second
    // attempt would wait for it until the time is up.
    private boolean isRepeatable(ProxyRequest request, Throwable failure) {
        return sent
                && WITHOUT_BODY.contains(method())
                && request.getBody() == null
                && !(failure instanceof TookTooLong);
    }

    private Future<ProxyResponse> withinTime(Future<ProxyResponse> answer) {
        Promise<ProxyResponse> promise = Promise.promise();
        Vertx vertx = context.vertx();
        long timer = vertx.setTimer(rules.answerWithin().toMillis(), id -> promise.tryFail(new TookTooLong()));
        answer.onComplete(result -> {
            vertx.cancelTimer(timer);
            if (result.succeeded()) {
                promise.tryComplete(result.result());
            } else {
                promise.tryFail(result.cause());
            }
        });
        return promise.future();
    }

    private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
        GatewayProblem problem = problem(failure);
        Log.debugf("%s %s: %s, %s", method(), context.request().path(), problem, failure);
        ProxyResponse response = request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .setBody(Body.body(
                        problem.body(detail(problem), context.request().path())));
        return problem == GatewayProblem.SERVICE_AWAY ? response.putHeader("Retry-After", "2") : response;
    }

    private GatewayProblem problem(Throwable failure) {
        if (body != null && body.exceeded()) {
            return GatewayProblem.BODY_TOO_LARGE;
        }
        if (failure instanceof TookTooLong) {
            return GatewayProblem.TOOK_TOO_LONG;
        }
        return sent && !IDEMPOTENT.contains(method()) ? GatewayProblem.NO_ANSWER : GatewayProblem.SERVICE_AWAY;
    }

    private String detail(GatewayProblem problem) {
        return switch (problem) {
            case BODY_TOO_LARGE -> "The body may have %d bytes".formatted(rules.bodyLimit());
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

    private static boolean isBusy(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException;
    }

    private static final class TookTooLong extends RuntimeException {

        TookTooLong() {
            super("No answer in time", null, false, false);
        }
    }
}
