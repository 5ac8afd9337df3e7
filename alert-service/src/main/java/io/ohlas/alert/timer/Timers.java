package io.ohlas.alert.timer;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.ohlas.platform.tenancy.TenantContext;

/** Sets timers in the caller's transaction, so that none outlives a rollback and none is lost after a commit. */
@ApplicationScoped
public class Timers {

    private final EntityManager entities;
    private final TenantContext tenants;

    Timers(EntityManager entities, TenantContext tenants) {
        this.entities = entities;
        this.tenants = tenants;
    }

    /** Rings once for the current tenant and the subject at the given time; the same timer set twice is one. */
    public void set(String alarm, UUID subject, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into timer (task_name, task_instance, execution_time, picked, version)
                        values (:alarm, :instance, :at, false, 1)
                        on conflict do nothing
                        """)
                .setParameter("alarm", alarm)
                .setParameter("instance", new Ring(tenants.required(), subject, at).write())
                .setParameter("at", at)
                .executeUpdate();
    }
}
