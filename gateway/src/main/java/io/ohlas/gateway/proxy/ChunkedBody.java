package io.ohlas.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

import io.ohlas.gateway.problem.GatewayProblem;

/**
 * A body that declares no length, for the gateway's own methods: it is read here, since their server would go on until
 * its own, higher limit, and then answer without a problem.
 */
final class ChunkedBody {

    private final RoutingContext context;
    private final Exchange.Limits limits;
    private final Buffer bytes = Buffer.buffer();
    private boolean refused;

    private ChunkedBody(RoutingContext context, Exchange.Limits limits) {
        this.context = context;
        this.limits = limits;
    }

    static boolean isIn(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding");
    }

    /** Goes on with the next handler once the body is there, or answers that it is too long or too slow. */
    static void read(RoutingContext context, Exchange.Limits limits) {
        new ChunkedBody(context, limits).read();
    }

    private void read() {
        Vertx vertx = context.vertx();
        HttpServerRequest request = context.request();
        long timer = vertx.setTimer(limits.answerWithin().toMillis(), id -> {
            GatewayProblem.hangUpAfter(context);
            refuse(GatewayProblem.REQUEST_TOO_SLOW, "The body did not come within " + limits.answerWithin());
        });
        context.addEndHandler(ended -> vertx.cancelTimer(timer));
        request.exceptionHandler(failure -> refused = true);
        request.handler(this::take);
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (!refused) {
                ((RoutingContextInternal) context).setBody(bytes);
                context.next();
            }
        });
        request.resume();
    }

    private void take(Buffer part) {
        if (!refused) {
            bytes.appendBuffer(part);
            if (bytes.length() > limits.bodyLimit()) {
                refuse(GatewayProblem.BODY_TOO_LARGE, "The body may have " + limits.bodyLimit() + " bytes");
            }
        }
    }

    private void refuse(GatewayProblem problem, String detail) {
        if (!refused) {
            refused = true;
            problem.answer(context, detail);
        }
    }
}
