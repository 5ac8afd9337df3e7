package io.ohlas.platform.web.idempotency;

import io.ohlas.platform.web.problem.Refusal;

/** A request came in while the first one with the same key still ran. */
class IdempotencyKeyBusy extends Refusal {

    IdempotencyKeyBusy() {
        super(
                Kind.CONFLICT,
                "idempotency-key-busy",
                "The first request with this Idempotency-Key still runs; ask again in a moment");
    }
}
