package io.ohlas.alert.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.ohlas.platform.tenancy.TenantContext;

/** The org units, as survey-service told them. Each unit is the queue of its own cases. */
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

    /**
     * @param limit units the caller is limited to, each with all below it; null for all
     * @throws OrgUnitUnknown when nobody set the unit up and no case names it, or it is not within the limit: the two
     *     look alike
     */
    @Transactional
    public void requireSeen(String key, List<String> limit) {
        var found = entities.createNativeQuery(
                        """
                        select 1 where exists (
                            select from org_unit where tenant_id = :tenant and key = :key
                              and (:unlimited or path || key && cast(:within as text[])))
                        or exists (
                            select from (
                                select complaint_org_unit_path as path from customer_case where tenant_id = :tenant
                                union all
                                select org_unit_path from case_response where tenant_id = :tenant) placed
                            cross join lateral unnest(placed.path) with ordinality named (key, depth)
                            where named.key = :key and (:unlimited or exists (
                                select from unnest(placed.path) with ordinality above (key, depth)
                                where above.depth <= named.depth and above.key = any (cast(:within as text[])))))
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("key", key)
                .setParameter("within", limit == null ? new String[0] : limit.toArray(String[]::new))
                .setParameter("unlimited", limit == null)
                .getResultList();
        if (found.isEmpty()) {
            throw new OrgUnitUnknown(key);
        }
    }

    /** The highest sequence wins. */
    void learn(String key, String name, List<String> path, long sequence) {
        entities.createNativeQuery(
                        """
                        insert into org_unit (tenant_id, key, name, path, sequence)
                        values (:tenant, :key, :name, cast(:path as text[]), :sequence)
                        on conflict (tenant_id, key) do update set
                            name = excluded.name, path = excluded.path, sequence = excluded.sequence
                        where org_unit.sequence < excluded.sequence
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("path", path.toArray(String[]::new))
                .setParameter("sequence", sequence)
                .executeUpdate();
    }
}
