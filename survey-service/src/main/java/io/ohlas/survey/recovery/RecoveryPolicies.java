package io.ohlas.survey.recovery;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RecoveryPolicies implements PanacheRepositoryBase<RecoveryPolicy, UUID> {

    /** The tenant's policy; the usual one, not stored, while it has none. */
    RecoveryPolicy current() {
        return findAll().firstResultOptional().orElseGet(RecoveryPolicy::usual);
    }
}
