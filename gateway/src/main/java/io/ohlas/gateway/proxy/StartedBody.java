package io.ohlas.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of which the start was read before: gives it out first, then what follows. */
final class StartedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> rest;
    private Buffer start;
    private Handler<Buffer> handler;
    private boolean paused;

    StartedBody(Buffer start, ReadStream<Buffer> rest) {
        this.start = start;
        this.rest = rest;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        this.handler = handler;
        rest.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        rest.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        giveStart();
        // Who takes the start may have had enough with it.
        if (!paused) {
            rest.resume();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        giveStart();
        rest.fetch(amount);
        return this;
    }

    private void giveStart() {
        if (start != null && handler != null) {
            Buffer first = start;
            start = null;
            handler.handle(first);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        rest.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        rest.endHandler(handler);
        return this;
    }
}
