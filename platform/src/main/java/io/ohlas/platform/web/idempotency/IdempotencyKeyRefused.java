package io.ohlas.platform.web.idempotency;

import io.ohlas.platform.web.problem.Refusal;

/** The header Idempotency-Key is missing where it is required, or has no usable value. */
class IdempotencyKeyRefused extends Refusal {

    IdempotencyKeyRefused(String message) {
        super(Kind.MALFORMED, "idempotency-key-refused", message);
    }
}
