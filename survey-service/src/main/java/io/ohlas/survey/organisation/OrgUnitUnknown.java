package io.ohlas.survey.organisation;

import io.ohlas.platform.web.problem.Refusal;

/** No such org unit in the caller's tenant. */
public final class OrgUnitUnknown extends Refusal {

    OrgUnitUnknown(String key) {
        super(Kind.ABSENT, "org-unit-unknown", "There is no org unit '%s'".formatted(key));
    }
}
