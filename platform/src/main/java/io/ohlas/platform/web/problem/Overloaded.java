package io.ohlas.platform.web.problem;

/** More work waits than the service takes on; nothing of this request was stored. */
public final class Overloaded extends Refusal {

    public Overloaded() {
        super(Kind.BUSY, "overloaded", "Too many requests wait already; nothing was stored, send it again shortly");
    }
}
