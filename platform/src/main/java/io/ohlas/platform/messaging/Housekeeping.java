package io.ohlas.platform.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Forgets what has served its time, so that the technical tables stay small. */
@ApplicationScoped
class Housekeeping {

    private final EntityManager entities;

    Housekeeping(EntityManager entities) {
        this.entities = entities;
    }

    // A message older than two weeks is in no queue any more, so its repeat cannot come.
    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from inbox where handled_at < now() - interval '14 days'")
                .executeUpdate();
    }
}
