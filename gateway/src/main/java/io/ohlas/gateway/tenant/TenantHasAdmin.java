package io.ohlas.gateway.tenant;

import io.ohlas.platform.web.problem.Refusal;

/** A tenant that has an admin decides itself whom it takes in. */
class TenantHasAdmin extends Refusal {

    TenantHasAdmin(String key) {
        super(Kind.CONFLICT, "tenant-has-admin", "Tenant %s has an admin, who adds everybody else".formatted(key));
    }
}
