package io.ohlas.survey.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import io.ohlas.platform.fault.TransientFaults;
import io.ohlas.platform.messaging.OutboxRelay;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.trace.Trace;
import io.ohlas.survey.csv.CsvFile;
import io.ohlas.survey.csv.CsvRow;
import io.ohlas.survey.history.PrepareImport.Desk;
import io.ohlas.survey.job.JobLeases.Lease;
import io.ohlas.survey.job.JobProgress;
import io.ohlas.survey.job.JobProgress.Task;
import io.ohlas.survey.job.LeaseLost;

/** Reads a file from where the last commit left off to its end, batch by batch. */
@ApplicationScoped
class RunImport {

    private static final int BATCH = 500;

    private final JobProgress progress;
    private final PrepareImport prepareImport;
    private final ImportBatch importBatch;
    private final TenantContext tenants;
    private final OutboxRelay relay;

    RunImport(
            JobProgress progress,
            PrepareImport prepareImport,
            ImportBatch importBatch,
            TenantContext tenants,
            OutboxRelay relay) {
        this.progress = progress;
        this.prepareImport = prepareImport;
        this.importBatch = importBatch;
        this.tenants = tenants;
        this.relay = relay;
    }

    /** A fault that will pass is thrown, and the job goes on later; any other one ends the job as failed. */
    void run(Lease lease) {
        Trace.within(
                lease.traceparent(),
                () -> tenants.with(lease.tenantId(), () -> {
                    try {
                        importAll(lease);
                    } catch (LeaseLost e) {
                        Log.infof("Import %s is worked on elsewhere", lease.jobId());
                    } catch (RuntimeException e) {
                        if (TransientFaults.isTransient(e)) {
                            throw e;
                        }
                        Log.errorf(e, "Import %s failed", lease.jobId());
                        progress.fail(lease, "The file could not be read to its end");
                    }
                }));
    }

    private void importAll(Lease lease) {
        Task task = progress.take(lease);
        Desk desk = prepareImport.prepare(lease, task.instructions());
        Charset charset = Charset.forName(desk.instructions().charset());
        try (CsvFile file = CsvFile.open(new ByteArrayInputStream(task.source()), charset)) {
            List<CsvRow> rows = new ArrayList<>();
            while (file.hasNext()) {
                CsvRow row = file.next();
                if (row.number() > task.done()) {
                    rows.add(row);
                }
                if (rows.size() == BATCH || (!file.hasNext() && !rows.isEmpty())) {
                    importBatch.store(desk, rows);
                    relay.nudge();
                    rows.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.finish(lease);
    }
}
