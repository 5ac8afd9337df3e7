package io.ohlas.survey.history;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.trace.Trace;
import io.ohlas.survey.job.JobLeases;
import io.ohlas.survey.job.JobLeases.Lease;
import io.ohlas.survey.job.JobOrdered;

/** Works jobs off, one at a time on each replica: at once when one is ordered, and what a dead replica left behind. */
@ApplicationScoped
class ImportWorker {

    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final JobLeases leases;
    private final RunImport runImport;
    private final TenantContext tenants;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running = true;
    private Thread thread;

    ImportWorker(JobLeases leases, RunImport runImport, TenantContext tenants) {
        this.leases = leases;
        this.runImport = runImport;
        this.tenants = tenants;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("import-worker").start(this::run);
    }

    // A batch that is under way is rolled back or committed by the database; the next start goes on after it.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobOrdered ordered) {
        nudges.release();
    }

    private void run() {
        while (running) {
            try {
                Optional<Lease> lease = leases.claim();
                if (lease.isPresent()) {
                    run(lease.get());
                } else {
                    nudges.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Log.warnf("An import waits: %s. It goes on when its lease ends", e.toString());
                pause();
            }
        }
    }

    // Whoever ordered the job finds what it does under the trace of the order.
    private void run(Lease lease) {
        Trace.within(lease.traceparent(), () -> tenants.with(lease.tenantId(), () -> runImport.run(lease)));
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
