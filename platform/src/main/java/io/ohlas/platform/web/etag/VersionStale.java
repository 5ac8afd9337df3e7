package io.ohlas.platform.web.etag;

import io.ohlas.platform.web.problem.Refusal;

/** Somebody else changed the resource after the caller read it. */
class VersionStale extends Refusal {

    VersionStale(String asked, String current) {
        super(
                Kind.STALE,
                "edited-meanwhile",
                "Your change was made on %s, but the current one is %s: read it again and repeat the change"
                        .formatted(asked, current));
    }
}
