package io.ohlas.gateway.tenant;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A tenant's settings contradict each other or name what does not exist. */
class TenantSettingsRejected extends Refusal {

    TenantSettingsRejected(String pointer, String detail) {
        super(Kind.INVALID, "tenant-settings-rejected", "A setting is wrong", List.of(new FieldError(pointer, detail)));
    }
}
