package io.ohlas.alert.deadline;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.alert.calendar.DeadlineNotFound;

@ApplicationScoped
class SlaPolicies implements PanacheRepositoryBase<SlaPolicy, String> {

    /** @throws DeadlineNotFound when the tenant was never set up */
    SlaPolicy get(Severity severity) {
        return findByIdOptional(severity.wire()).orElseThrow(() -> new DeadlineNotFound("SLA policy", severity.wire()));
    }
}
