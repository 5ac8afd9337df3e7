package io.ohlas.alert.routing;

import io.ohlas.platform.web.problem.Refusal;

/** Cases were asked for of an org unit that is none of the tenant's, or not one of the caller's. */
public final class OrgUnitUnknown extends Refusal {

    OrgUnitUnknown(String key) {
        super(Kind.ABSENT, "org-unit-unknown", "There is no org unit '%s' among those that you may see".formatted(key));
    }
}
