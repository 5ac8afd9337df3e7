package io.ohlas.scoring.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.ohlas.platform.tenancy.TenantContext;

/** What is known of the rebuilds that were started. */
@ApplicationScoped
class RebuildJobs {

    private final EntityManager entities;
    private final TenantContext tenants;

    RebuildJobs(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    @Transactional
    void start(UUID id) {
        entities.createNativeQuery(
                        """
                        insert into rebuild_job (tenant_id, id, state, total)
                        select :tenant, :id, 'running', count(*) from fact where tenant_id = :tenant
                        """)
                .setParameter("tenant", tenants.required())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Transactional
    void end(UUID id, String state, String error) {
        entities.createNativeQuery(
                        """
                        update rebuild_job set state = :state, error = cast(:error as text), ended_at = now()
                        where tenant_id = :tenant and id = :id
                        """)
                .setParameter("state", state)
                .setParameter("error", error)
                .setParameter("tenant", tenants.required())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @throws RebuildNotFound when this tenant has none of that id */
    @Transactional
    RebuildJob get(UUID id) {
        List<?> found = entities.createNativeQuery(
                        """
                        select case when state = 'running' and started_at < now() - interval '15 minutes'
                                    then 'failed' else state end,
                            total, error, started_at
                        from rebuild_job where tenant_id = :tenant and id = :id
                        """,
                        Object[].class)
                .setParameter("tenant", tenants.required())
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new RebuildNotFound(id);
        }
        var row = (Object[]) found.getFirst();
        String state = (String) row[0];
        long total = ((Number) row[1]).longValue();
        return new RebuildJob(
                id,
                state,
                state.equals("done") ? total : 0,
                total,
                row[2] == null ? List.of() : List.of((String) row[2]),
                (Instant) row[3]);
    }
}
