package io.ohlas.scoring.rebuild;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.quarkus.logging.Log;

import io.ohlas.platform.messaging.Patience;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.time.UuidV7;

/** Makes all scores of the tenant anew, in the background: reports go on with the old ones until then. */
@ApplicationScoped
class StartRebuild {

    private final RebuildJobs jobs;
    private final Rebuild rebuild;
    private final TenantContext tenants;
    private final Patience patience;
    private final TransactionSynchronizationRegistry transaction;

    StartRebuild(
            RebuildJobs jobs,
            Rebuild rebuild,
            TenantContext tenants,
            Patience patience,
            TransactionSynchronizationRegistry transaction) {
        this.jobs = jobs;
        this.rebuild = rebuild;
        this.tenants = tenants;
        this.patience = patience;
        this.transaction = transaction;
    }

    @Transactional
    RebuildJob start() {
        UUID id = UuidV7.next();
        UUID tenantId = tenants.required();
        jobs.start(id);
        transaction.registerInterposedSynchronization(
                new AfterCommit(() -> Thread.ofVirtual().name("rebuild").start(() -> run(tenantId, id))));
        return jobs.get(id);
    }

    private void run(UUID tenantId, UUID id) {
        try {
            patience.waitOut(() -> tenants.with(tenantId, rebuild::run));
            tenants.with(tenantId, () -> jobs.end(id, "done", null));
        } catch (RuntimeException e) {
            Log.errorf(e, "Rebuild %s failed", id);
            tenants.with(tenantId, () -> jobs.end(id, "failed", "The scores are as they were; start it again"));
        }
    }

    // The job's row must be there before the work looks for it.
    private record AfterCommit(Runnable work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing starts before the commit is certain.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                work.run();
            }
        }
    }
}
