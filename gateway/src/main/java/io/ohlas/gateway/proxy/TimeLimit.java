package io.ohlas.gateway.proxy;

import java.time.Duration;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Waits for an answer no longer than agreed. */
final class TimeLimit {

    /** The failure of an answer that was waited for in vain. */
    static final class TookTooLong extends RuntimeException {

        TookTooLong() {
            super("No answer in time", null, false, false);
        }
    }

    private TimeLimit() {}

    static <T> Future<T> within(Duration limit, Future<T> answer, Vertx vertx) {
        Promise<T> promise = Promise.promise();
        long timer = vertx.setTimer(limit.toMillis(), id -> promise.tryFail(new TookTooLong()));
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
}
