package io.ohlas.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;

/** The body of a request that is passed on: counted for its address, limited, and begun before a connection is taken. */
final class IncomingBody {

    private final RoutingContext context;
    private final Exchange.Limits limits;
    private final OpenBodies open;
    private final String address;
    private BodyLimit limit;

    IncomingBody(RoutingContext context, Exchange.Limits limits, OpenBodies open, String address) {
        this.context = context;
        this.limits = limits;
        this.open = open;
        this.address = address;
    }

    /**
     * Reads the start and puts the body in the request's place.
     *
     * @return whether there is more of it to come; fails with {@link BodyStart.TooSlow}, {@link BodyStart.Malformed} or {@link OpenBodies.TooMany}
     */
    Future<Boolean> read(ProxyRequest request) {
        if (isAbsent(request)) {
            request.setBody(null);
            context.request().resume();
            return Future.succeededFuture(false);
        }
        if (!open.begin(address)) {
            return Future.failedFuture(new OpenBodies.TooMany());
        }
        if ("100-continue".equalsIgnoreCase(context.request().getHeader("Expect"))) {
            context.response().writeContinue();
        }
        ReadStream<Buffer> stream = request.getBody().stream();
        long declared = request.getBody().length();
        return BodyStart.read(context.vertx(), stream, limits.bodyWithin())
                .onFailure(failure -> open.end(address))
                .map(start -> {
                    request.setBody(limited(start.with(stream, declared)));
                    if (start.whole()) {
                        open.end(address);
                    } else {
                        context.addEndHandler(ended -> open.end(address));
                    }
                    return !start.whole();
                });
    }

    /** Whether a body of unknown length grew past its limit. */
    boolean exceeded() {
        return limit != null && limit.exceeded();
    }

    private Body limited(Body sent) {
        if (sent.length() >= 0) {
            return sent;
        }
        limit = new BodyLimit(sent.stream(), limits.bodyLimit());
        return Body.body(limit);
    }

    private boolean isAbsent(ProxyRequest request) {
        return request.getBody().length() == 0
                || Exchange.WITHOUT_BODY.contains(context.request().method().name())
                        && !request.headers().contains("Content-Length")
                        && !request.headers().contains("Transfer-Encoding");
    }
}
