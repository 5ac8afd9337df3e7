package io.ohlas.scoring.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.ohlas.platform.tenancy.TenantContext;

/** The org units that a caller may ask for: those that were set up or that answers name, within the caller's limit. */
@ApplicationScoped
class OrgUnits {

    private final EntityManager entities;
    private final TenantContext tenants;

    OrgUnits(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /**
     * @param limit units the caller is limited to, each with all below it; null for all
     * @throws OrgUnitUnknown when one of the units is none of the tenant's, or not within the limit: the two look alike
     */
    @Transactional
    void require(Collection<String> units, List<String> limit) {
        if (units.isEmpty()) {
            return;
        }
        Set<String> unknown = new HashSet<>(units);
        String[] wanted = unknown.toArray(String[]::new);
        String[] within = limit == null ? new String[0] : limit.toArray(String[]::new);
        // A unit that only answers name lies below those of its path before it. Those of anonymous surveys make no unit
        // known: whoever asked again and again would learn when the first one came.
        entities.createNativeQuery(
                        """
                        select key from structure_node
                        where tenant_id = :tenant and kind = 'org_unit' and key = any (cast(:wanted as text[]))
                          and (:unlimited or path && cast(:within as text[]))
                        union
                        select named.key from slice cross join lateral unnest(org_unit_path) with ordinality
                            named (key, depth)
                        where tenant_id = :tenant and org_unit_path && cast(:wanted as text[])
                          and named.key = any (cast(:wanted as text[]))
                          and (:unlimited or exists (
                            select from unnest(org_unit_path) with ordinality above (key, depth)
                            where above.depth <= named.depth and above.key = any (cast(:within as text[]))))
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("wanted", wanted)
                .setParameter("within", within)
                .setParameter("unlimited", limit == null)
                .getResultList()
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new OrgUnitUnknown();
        }
    }
}
