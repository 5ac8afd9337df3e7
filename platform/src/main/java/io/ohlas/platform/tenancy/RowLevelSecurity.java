package io.ohlas.platform.tenancy;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;

/**
 * Names the tenant to the database at the start of each transaction, for its row-level security policies. The setting
 * is local to the transaction, so a pooled connection never carries it on to the next tenant.
 */
@ApplicationScoped
class RowLevelSecurity {

    private final EntityManager entities;
    private final TenantContext tenants;

    RowLevelSecurity(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        tenants.current().ifPresent(this::name);
    }

    private void name(UUID tenantId) {
        entities.createNativeQuery("select set_config('app.tenant_id', :tenant, true)", String.class)
                .setParameter("tenant", tenantId.toString())
                .getSingleResult();
    }
}
