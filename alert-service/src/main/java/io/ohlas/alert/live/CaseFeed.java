package io.ohlas.alert.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.ohlas.platform.tenancy.TenantContext;

/** The changes of all cases as one numbered sequence, read from their history. Needs the caller's transaction. */
@ApplicationScoped
class CaseFeed {

    /** How many cases {@link #since} gives at once. */
    static final int PAGE = 500;

    private final EntityManager entities;
    private final TenantContext tenants;

    CaseFeed(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** The number of the newest change; 0 before the first. */
    long end() {
        return (Long) entities.createNativeQuery(
                        "select coalesce(max(feed_position), 0) from case_change where tenant_id = :tenant")
                .setParameter("tenant", tenants.required())
                .getSingleResult();
    }

    /** The number of the newest change of each of these cases. */
    Map<UUID, Long> newestOf(Collection<UUID> cases) {
        return read(entities.createNativeQuery(
                        """
                        select case_id, max(feed_position) from case_change
                        where tenant_id = :tenant and case_id = any(:cases) group by case_id order by 2
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultList());
    }

    /**
     * The cases that changed since somebody saw a change, with the number of the newest change of each, in order. A few
     * that were seen already may be among them: a change with a lower number can commit after one with a higher, so
     * all of transactions that may have been open when the seen one was written are given again.
     *
     * @param seen number of the last change seen
     */
    Map<UUID, Long> since(long seen) {
        return read(entities.createNativeQuery(
                        """
                        select case_id, max(feed_position) from case_change
                        where tenant_id = :tenant
                          and (feed_position > :seen
                               or transaction >= (select horizon from case_change
                                                  where tenant_id = :tenant and feed_position = :seen))
                        group by case_id order by 2
                        """,
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("seen", seen)
                .setMaxResults(PAGE)
                .getResultList());
    }

    private static Map<UUID, Long> read(List<?> rows) {
        var positions = new LinkedHashMap<UUID, Long>();
        for (Object row : rows) {
            positions.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, Long.class));
        }
        return positions;
    }
}
