package io.ohlas.gateway.tenant;

import io.ohlas.platform.web.problem.Refusal;

/** Two tenants cannot share a key. */
class TenantKeyTaken extends Refusal {

    TenantKeyTaken(String key) {
        super(Kind.CONFLICT, "tenant-key-taken", "There is a tenant %s already".formatted(key));
    }
}
