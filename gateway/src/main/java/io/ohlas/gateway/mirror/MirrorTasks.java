package io.ohlas.gateway.mirror;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** What Keycloak does not show yet: one row for each thing, leased by one replica at a time, gone once it is done. */
@ApplicationScoped
class MirrorTasks {

    private static final int LONGEST_ERROR = 500;

    private final EntityManager entities;

    MirrorTasks(EntityManager entities) {
        this.entities = entities;
    }

    /** @param version of the task when it was leased: what was asked for since is not covered by doing it */
    record Task(String kind, UUID target, UUID tenantId, long version) {}

    // The request that asks does it itself right after its commit; the timer comes only for what is left over.
    @Transactional(TxType.MANDATORY)
    void add(String kind, UUID target, UUID tenantId) {
        entities.createNativeQuery(
                        """
                        insert into mirror_task (kind, target, tenant_id, version, due_at)
                        values (:kind, :target, :tenant, 1, now() + interval '5 seconds')
                        on conflict (kind, target) do update
                        set version = mirror_task.version + 1, tenant_id = excluded.tenant_id,
                            due_at = excluded.due_at, attempts = 0
                        """)
                .setParameter("kind", kind)
                .setParameter("target", target)
                .setParameter("tenant", tenantId)
                .executeUpdate();
    }

    /** Leases the task; empty while another one holds it, or when it is done. */
    @Transactional
    Optional<Task> lease(String kind, UUID target) {
        return lease("kind = :kind and target = :target", kind, target);
    }

    /** Leases any task whose time has come. */
    @Transactional
    Optional<Task> leaseDue() {
        return lease("due_at <= now()", null, null);
    }

    @SuppressWarnings("unchecked")
    private Optional<Task> lease(String which, String kind, UUID target) {
        var query = entities.createNativeQuery(
                """
                update mirror_task set leased_until = now() + interval '30 seconds', attempts = attempts + 1
                where (kind, target) = (
                    select kind, target from mirror_task
                    where %s and (leased_until is null or leased_until < now())
                    order by due_at limit 1 for update skip locked)
                returning kind, target, tenant_id, version
                """
                        .formatted(which),
                Tuple.class);
        if (kind != null) {
            query.setParameter("kind", kind).setParameter("target", target);
        }
        return query.getResultStream().findFirst().map(row -> toTask((Tuple) row));
    }

    private static Task toTask(Tuple row) {
        return new Task(
                row.get(0, String.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, Number.class).longValue());
    }

    @Transactional
    boolean isOpen(String kind, UUID target) {
        return !entities.createNativeQuery("select 1 from mirror_task where kind = :kind and target = :target")
                .setParameter("kind", kind)
                .setParameter("target", target)
                .getResultList()
                .isEmpty();
    }

    /** Removes the task, unless more was asked for meanwhile: then it is free to be leased again. */
    @Transactional
    void done(Task task) {
        int removed = entities.createNativeQuery(
                        "delete from mirror_task where kind = :kind and target = :target and version = :version")
                .setParameter("kind", task.kind())
                .setParameter("target", task.target())
                .setParameter("version", task.version())
                .executeUpdate();
        if (removed == 0) {
            entities.createNativeQuery(
                            "update mirror_task set leased_until = null where kind = :kind and target = :target")
                    .setParameter("kind", task.kind())
                    .setParameter("target", task.target())
                    .executeUpdate();
        }
    }

    /** Puts the task off: 2, 4, 8 … seconds after each failure, five minutes at most. */
    @Transactional
    void failed(Task task, String error) {
        entities.createNativeQuery(
                        """
                        update mirror_task
                        set leased_until = null, last_error = :error,
                            due_at = now() + least(power(2, least(attempts, 9)), 300) * interval '1 second'
                        where kind = :kind and target = :target
                        """)
                .setParameter("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .setParameter("kind", task.kind())
                .setParameter("target", task.target())
                .executeUpdate();
    }
}
