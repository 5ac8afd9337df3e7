package io.ohlas.platform.web.idempotency;

import io.ohlas.platform.web.problem.Refusal;

/** One key was sent with two different requests. */
class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super(
                Kind.INVALID,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request; use a new one");
    }
}
