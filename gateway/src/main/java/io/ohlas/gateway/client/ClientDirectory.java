package io.ohlas.gateway.client;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;

/** Which clients still count. */
@ApplicationScoped
public class ClientDirectory {

    private final ApiClients clients;
    private final TenantContext tenants;

    ClientDirectory(ApiClients clients, TenantContext tenants) {
        this.clients = clients;
        this.tenants = tenants;
    }

    /** True when the tenant has a client of that id which is not revoked. */
    public boolean isActive(UUID tenantId, String clientId) {
        return tenants.with(tenantId, () -> QuarkusTransaction.requiringNew()
                .call(() -> clients.count("clientId = ?1 and active", clientId) > 0));
    }
}
