package io.ohlas.survey.tenant;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.platform.tenancy.TenantContext;

@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, UUID> {

    private final TenantContext context;

    Tenants(TenantContext context) {
        this.context = context;
    }

    /** The tenant of the current work; with plain settings while the gateway's word of it is still on its way. */
    public Tenant current() {
        UUID id = context.required();
        return findByIdOptional(id).orElseGet(() -> Tenant.unknown(id));
    }

    void configure(TenantConfigured event) {
        Tenant tenant = current();
        tenant.configure(event);
        persist(tenant);
    }
}
