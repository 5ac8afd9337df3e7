package io.ohlas.gateway.session;

import io.ohlas.platform.web.problem.Refusal;

/** A change that a browser sent on another site's behalf. */
class CrossSiteRequest extends Refusal {

    CrossSiteRequest() {
        super(
                Kind.FORBIDDEN,
                "cross-site-request",
                "A change by cookie needs this site's Origin and the header X-Ohlas: 1");
    }
}
