package io.ohlas.gateway.disclosure;

import io.ohlas.platform.web.problem.Refusal;

/** The operator has named nobody to report a hole to, or for a time that is over. */
class ContactUnknown extends Refusal {

    ContactUnknown() {
        super(Kind.ABSENT, "security-contact-unknown", "Nobody is named here to whom a hole could be reported");
    }
}
