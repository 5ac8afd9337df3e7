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
        lock("pg_advisory_xact_lock", name);
    }

    /** As {@link #hold}, together with others who share it; who holds the name alone waits for all of them. */
    @Transactional(TxType.MANDATORY)
    public void share(String name) {
        lock("pg_advisory_xact_lock_shared", name);
    }

    private void lock(String function, String name) {
        entities.createNativeQuery("select cast(%s(hashtextextended(:name, 0)) as text)".formatted(function))
                .setParameter("name", tenants.required() + " " + name)
                .getSingleResult();
    }
}
