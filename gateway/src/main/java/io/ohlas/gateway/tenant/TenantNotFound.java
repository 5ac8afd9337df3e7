package io.ohlas.gateway.tenant;

import io.ohlas.platform.web.problem.Refusal;

/** There is no such tenant. */
public class TenantNotFound extends Refusal {

    TenantNotFound(Object tenant) {
        super(Kind.ABSENT, "tenant-not-found", "There is no tenant %s".formatted(tenant));
    }
}
