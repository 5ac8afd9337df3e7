package io.ohlas.gateway.tenant;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;

/** A platform admin's only way into a tenant: to name an admin where there is none. */
@ApplicationScoped
public class FirstAdmins {

    private final Tenants tenants;
    private final TenantContext context;

    FirstAdmins(Tenants tenants, TenantContext context) {
        this.tenants = tenants;
        this.context = context;
    }

    /**
     * Does the work as the tenant, in a transaction of its own: the caller's, if one is open, belongs to no tenant.
     *
     * @param hasAdmin asked as the tenant
     * @throws TenantNotFound when no tenant has the key, or none was named
     * @throws TenantHasAdmin when there is an admin, who from then on decides
     */
    public <T> T appoint(String tenantKey, BooleanSupplier hasAdmin, Callable<T> work) {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> tenants.get(String.valueOf(tenantKey)).id());
        return context.with(id, () -> QuarkusTransaction.requiringNew().call(() -> {
            tenants.locked(id);
            if (hasAdmin.getAsBoolean()) {
                throw new TenantHasAdmin(tenantKey);
            }
            return work.call();
        }));
    }
}
