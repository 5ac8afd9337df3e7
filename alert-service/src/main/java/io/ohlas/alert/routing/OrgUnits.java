package io.ohlas.alert.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.ohlas.platform.tenancy.TenantContext;

/** The names of org units, as survey-service told them. Each unit is the queue of its own cases. */
@ApplicationScoped
public class OrgUnits {

    private final EntityManager entities;
    private final TenantContext tenants;

    OrgUnits(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Names by key; units that are not known yet are left out. */
    public Map<String, String> namesOf(Collection<String> keys) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select key, name from org_unit
                        where tenant_id = :tenant and key = any(cast(:keys as text[]))
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /** The highest sequence wins. */
    void name(String key, String name, long sequence) {
        entities.createNativeQuery(
                        """
                        insert into org_unit (tenant_id, key, name, sequence) values (:tenant, :key, :name, :sequence)
                        on conflict (tenant_id, key) do update set name = excluded.name, sequence = excluded.sequence
                        where org_unit.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }
}
