package io.ohlas.gateway.proxy;

import java.time.Duration;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;

/**
 * The beginning of a request's body, read before a connection to a service is taken. A small body is all there then; a
 * sender who dribbles one holds nothing that others need.
 *
 * @param whole whether nothing is to follow
 */
record BodyStart(Buffer bytes, boolean whole) {

    /** Longest body in bytes that is held in memory. */
    static final int SMALL = 64 * 1024;

    /** The failure of a body that does not come. */
    static final class TooSlow extends RuntimeException {

        TooSlow() {
            super("The body did not come in time", null, false, false);
        }
    }

    /** The failure of a body whose chunks are none. */
    static final class Malformed extends RuntimeException {

        static final String DETAIL = "The body does not come in chunks as its Transfer-Encoding says";

        Malformed() {
            super(DETAIL, null, false, false);
        }
    }

    /** Whether it is the body that is wrong; else it is the connection that ended. */
    static boolean isMalformed(Throwable failure) {
        return failure instanceof IllegalArgumentException || failure instanceof DecoderException;
    }

    /** Reads a paused body until it ends or is no small one any more; leaves it paused. */
    static Future<BodyStart> read(Vertx vertx, ReadStream<Buffer> body, Duration within) {
        Promise<BodyStart> promise = Promise.promise();
        Buffer bytes = Buffer.buffer();
        long timer = vertx.setTimer(within.toMillis(), id -> promise.tryFail(new TooSlow()));
        body.exceptionHandler(failure -> promise.tryFail(isMalformed(failure) ? new Malformed() : failure));
        body.endHandler(end -> promise.tryComplete(new BodyStart(bytes, true)));
        body.handler(part -> {
            bytes.appendBuffer(part);
            if (bytes.length() > SMALL) {
                body.pause();
                promise.tryComplete(new BodyStart(bytes, false));
            }
        });
        body.resume();
        return promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /**
     * The body to send on.
     *
     * @param rest the body that this is the start of
     * @param declared its length; negative when its sender named none
     */
    Body with(ReadStream<Buffer> rest, long declared) {
        if (whole) {
            return Body.body(bytes);
        }
        var stream = new StartedBody(bytes, rest);
        return declared < 0 ? Body.body(stream) : Body.body(stream, declared);
    }
}
