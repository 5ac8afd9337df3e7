package io.ohlas.alert.unreached;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import io.ohlas.platform.tenancy.TenantContext;

/** The policy of each tenant. Needs the caller's transaction. */
@ApplicationScoped
class UnreachedPolicies {

    private static final String READ =
            "select attempts, days, channels, version from unreached_policy where tenant_id = :tenant";

    private final EntityManager entities;
    private final TenantContext tenants;

    UnreachedPolicies(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** The default until the tenant chose its own. */
    UnreachedPolicy get() {
        return read(READ);
    }

    /** As {@link #get}, and holds it until the transaction ends. */
    UnreachedPolicy lock() {
        write(
                        """
                        insert into unreached_policy (tenant_id, version, attempts, days, channels)
                        values (:tenant, :version, :attempts, :days, :channels) on conflict do nothing
                        """,
                        UnreachedPolicy.DEFAULT)
                .executeUpdate();
        return read(READ + " for update");
    }

    void keep(UnreachedPolicy policy) {
        write(
                        """
                        update unreached_policy
                        set version = :version, attempts = :attempts, days = :days, channels = :channels
                        where tenant_id = :tenant
                        """,
                        policy)
                .executeUpdate();
    }

    private UnreachedPolicy read(String sql) {
        List<?> rows = entities.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", tenants.required())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new UnreachedPolicy(
                        row.get(0, Integer.class),
                        row.get(1, Integer.class),
                        row.get(2, Integer.class),
                        row.get(3, Integer.class)))
                .findFirst()
                .orElse(UnreachedPolicy.DEFAULT);
    }

    private Query write(String sql, UnreachedPolicy policy) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", tenants.required())
                .setParameter("version", policy.version())
                .setParameter("attempts", policy.attempts())
                .setParameter("days", policy.days())
                .setParameter("channels", policy.channels());
    }
}
