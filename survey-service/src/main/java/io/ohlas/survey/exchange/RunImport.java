package io.ohlas.survey.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.fault.TransientFaults;
import io.ohlas.platform.messaging.OutboxRelay;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.exchange.JobLeases.Lease;

/** Reads a file from where the last commit left off to its end, batch by batch. */
@ApplicationScoped
class RunImport {

    private static final int BATCH = 500;

    private final Jobs jobs;
    private final JobLeases leases;
    private final ImportBatch batches;
    private final TenantContext tenants;
    private final OutboxRelay relay;
    private final Clock clock;

    RunImport(Jobs jobs, JobLeases leases, ImportBatch batches, TenantContext tenants, OutboxRelay relay, Clock clock) {
        this.jobs = jobs;
        this.leases = leases;
        this.batches = batches;
        this.tenants = tenants;
        this.relay = relay;
        this.clock = clock;
    }

    /** A fault that will pass is thrown, and the job goes on later; any other one ends the job as failed. */
    void run(Lease lease) {
        tenants.with(lease.tenantId(), () -> {
            try {
                importAll(lease);
            } catch (LeaseLost e) {
                Log.infof("Import %s is worked on elsewhere", lease.jobId());
            } catch (RuntimeException e) {
                if (TransientFaults.isTransient(e)) {
                    throw e;
                }
                Log.errorf(e, "Import %s failed", lease.jobId());
                end(lease, job -> job.fail("The file could not be read to its end", clock.instant()));
            }
        });
    }

    private void importAll(Lease lease) {
        record Source(Job job, byte[] content) {}
        Source source = QuarkusTransaction.requiringNew()
                .call(() -> new Source(jobs.get(lease.jobId()), jobs.source(lease.jobId())));
        var desk = batches.desk(lease, source.job().instructions());
        Charset charset = Charset.forName(source.job().instructions().charset());
        try (CsvFile file = CsvFile.open(new ByteArrayInputStream(source.content()), charset)) {
            List<CsvRow> rows = new ArrayList<>();
            while (file.hasNext()) {
                CsvRow row = file.next();
                if (row.number() > source.job().done()) {
                    rows.add(row);
                }
                if (rows.size() == BATCH || (!file.hasNext() && !rows.isEmpty())) {
                    batches.store(desk, rows);
                    relay.nudge();
                    rows.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end(lease, job -> job.finish(clock.instant()));
    }

    private void end(Lease lease, Consumer<Job> last) {
        QuarkusTransaction.requiringNew().run(() -> {
            last.accept(jobs.get(lease.jobId()));
            jobs.dropSource(lease.jobId());
            leases.end(lease);
        });
    }
}
