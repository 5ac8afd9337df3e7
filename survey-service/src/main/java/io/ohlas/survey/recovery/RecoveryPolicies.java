package io.ohlas.survey.recovery;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class RecoveryPolicies implements PanacheRepositoryBase<RecoveryPolicy, UUID> {

    /** The tenant's policy; the usual one, not stored, while it has none. */
    public RecoveryPolicy current() {
        return findAll().firstResultOptional().orElseGet(RecoveryPolicy::usual);
    }
}
