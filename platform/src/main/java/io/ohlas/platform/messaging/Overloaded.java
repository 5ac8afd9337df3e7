package io.ohlas.platform.messaging;

import io.ohlas.platform.web.problem.Refusal;

/** More work waits than the service takes on; nothing of this request was stored. */
class Overloaded extends Refusal {

    Overloaded() {
        super(Kind.BUSY, "overloaded", "Too many requests wait already; nothing was stored, send it again shortly");
    }
}
