package io.ohlas.scoring.report;

import io.ohlas.platform.web.problem.Refusal;

/** A report was asked for an org unit that is none of the tenant's, or not one of the caller's. */
class OrgUnitUnknown extends Refusal {

    OrgUnitUnknown() {
        super(Kind.ABSENT, "org-unit-unknown", "No such org unit among those that you may see");
    }
}
