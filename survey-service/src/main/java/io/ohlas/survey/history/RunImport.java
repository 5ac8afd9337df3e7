package io.ohlas.survey.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import io.ohlas.platform.fault.TransientFaults;
import io.ohlas.platform.messaging.OutboxRelay;
import io.ohlas.survey.csv.CsvFile;
import io.ohlas.survey.csv.CsvRow;
import io.ohlas.survey.history.PrepareImport.Desk;
import io.ohlas.survey.job.JobFiles;
import io.ohlas.survey.job.JobLeases.Lease;
import io.ohlas.survey.job.JobProgress;
import io.ohlas.survey.job.JobProgress.Task;
import io.ohlas.survey.job.LeaseLost;

/** Reads a file from where the last commit left off to its end, batch by batch. */
@ApplicationScoped
class RunImport {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int ROWS_BETWEEN_SIGNS_OF_LIFE = 20_000;

    private final JobProgress progress;
    private final PrepareImport prepareImport;
    private final ImportBatch importBatch;
    private final JobFiles files;
    private final OutboxRelay relay;

    RunImport(
            JobProgress progress,
            PrepareImport prepareImport,
            ImportBatch importBatch,
            JobFiles files,
            OutboxRelay relay) {
        this.progress = progress;
        this.prepareImport = prepareImport;
        this.importBatch = importBatch;
        this.files = files;
        this.relay = relay;
    }

    /**
     * To be called as the job's tenant. A fault that will pass is thrown, and the job goes on later; any other one ends
     * the job as failed.
     */
    void run(Lease lease) {
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
    }

    private void importAll(Lease lease) {
        Task task = progress.take(lease);
        Desk desk = prepareImport.prepare(lease, task.instructions());
        Charset charset = Charset.forName(desk.instructions().charset());
        try (CsvFile file = CsvFile.open(files.reading(lease.jobId()), charset)) {
            skip(file, task.done(), lease);
            List<CsvRow> rows = new ArrayList<>();
            int characters = 0;
            while (file.hasNext()) {
                CsvRow row = file.next();
                rows.add(row);
                characters += row.length();
                if (rows.size() == MOST_ROWS || characters > MOST_CHARACTERS || !file.hasNext()) {
                    importBatch.store(desk, rows);
                    relay.nudge();
                    rows.clear();
                    characters = 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.finish(lease);
    }

    // To read what another replica has done already may take longer than a lease lasts.
    private void skip(CsvFile file, long done, Lease lease) {
        for (long row = 1; row <= done && file.hasNext(); row++) {
            file.next();
            if (row % ROWS_BETWEEN_SIGNS_OF_LIFE == 0) {
                progress.holdOn(lease);
            }
        }
    }
}
