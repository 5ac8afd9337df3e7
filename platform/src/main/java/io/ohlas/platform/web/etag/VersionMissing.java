package io.ohlas.platform.web.etag;

import io.ohlas.platform.web.problem.Refusal;

/** A change was sent without saying which state it was made on. */
class VersionMissing extends Refusal {

    VersionMissing() {
        super(Kind.UNCONDITIONAL, "if-match-missing", "Send the ETag that you read last in the header If-Match");
    }
}
