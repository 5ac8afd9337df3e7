package io.ohlas.survey.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.tenancy.TenantContext;

/** Lets one transaction of a tenant at a time do a named thing, on whichever replica. */
@ApplicationScoped
public class TenantLock {

    private final EntityManager entities;
    private final TenantContext tenants;

    TenantLock(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Waits until no other transaction of the tenant holds the name, and holds it until this one ends. */
    @Transactional(TxType.MANDATORY)
    public void hold(String name) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", tenants.required() + " " + name)
                .getSingleResult();
    }
}
