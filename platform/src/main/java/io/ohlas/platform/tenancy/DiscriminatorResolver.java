package io.ohlas.platform.tenancy;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

/** Tells Hibernate which tenant's rows exist, for every query and every insert of an entity with a tenant id. */
@ApplicationScoped
@PersistenceUnitExtension
class DiscriminatorResolver implements TenantResolver {

    // Owns nothing: work without a tenant sees no row instead of all rows.
    private static final UUID NOBODY = new UUID(0, 0);

    private final TenantContext tenants;

    DiscriminatorResolver(TenantContext tenants) {
        this.tenants = tenants;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY.toString();
    }

    @Override
    public String resolveTenantId() {
        return tenants.current().orElse(NOBODY).toString();
    }
}
