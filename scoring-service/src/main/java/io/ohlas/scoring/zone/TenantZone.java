package io.ohlas.scoring.zone;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.ohlas.platform.tenancy.TenantContext;

/** The zone in which the current tenant's days fall; UTC as long as none is known. */
@ApplicationScoped
public class TenantZone {

    private final EntityManager entities;
    private final TenantContext tenants;

    TenantZone(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    @Transactional(TxType.MANDATORY)
    public ZoneId current() {
        List<?> zones = entities.createNativeQuery("select time_zone from tenant where tenant_id = :tenant")
                .setParameter("tenant", tenants.required())
                .getResultList();
        return zones.isEmpty() ? ZoneOffset.UTC : ZoneId.of((String) zones.getFirst());
    }
}
