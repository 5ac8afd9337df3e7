package io.ohlas.platform.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Deletes kept answers once their time is over, those of tenants too that send no new key: they name people. */
@ApplicationScoped
class ExpiredAnswers {

    private final EntityManager entities;

    ExpiredAnswers(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @RunOnVirtualThread
    @Transactional
    void delete() {
        entities.createNativeQuery("select set_config('app.sweep', 'idempotency_key', true)")
                .getSingleResult();
        entities.createNativeQuery("delete from idempotency_key where kept_at < now() - interval '36 hours'")
                .executeUpdate();
    }
}
