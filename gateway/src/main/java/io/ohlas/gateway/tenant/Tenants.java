package io.ohlas.gateway.tenant;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All tenants. */
@ApplicationScoped
public class Tenants implements PanacheRepositoryBase<Tenant, UUID> {

    /** @throws TenantNotFound when there is none of that id */
    public Tenant get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new TenantNotFound(id));
    }

    /** @throws TenantNotFound when there is none of that key */
    public Tenant get(String key) {
        return find("key", key).firstResultOptional().orElseThrow(() -> new TenantNotFound(key));
    }

    /** The tenant, which nobody else changes before this transaction ends. */
    Tenant locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new TenantNotFound(id));
    }

    boolean hasKey(String key) {
        return count("key", key) > 0;
    }
}
