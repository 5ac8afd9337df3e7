package io.ohlas.survey.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.archive.StoreImported;
import io.ohlas.survey.csv.CsvRow;
import io.ohlas.survey.history.Places.Placed;
import io.ohlas.survey.history.PrepareImport.Desk;
import io.ohlas.survey.job.JobProgress;
import io.ohlas.survey.job.JobProgress.Step;
import io.ohlas.survey.job.RowFlaw;
import io.ohlas.survey.tenant.TenantLock;

/** Stores some rows of a file, what was wrong with others, and how far the job has come, in one transaction. */
@ApplicationScoped
class ImportBatch {

    private final Places places;
    private final EarlierRows earlierRows;
    private final StoreImported storeImported;
    private final JobProgress progress;
    private final TenantLock lock;

    ImportBatch(
            Places places,
            EarlierRows earlierRows,
            StoreImported storeImported,
            JobProgress progress,
            TenantLock lock) {
        this.places = places;
        this.earlierRows = earlierRows;
        this.storeImported = storeImported;
        this.progress = progress;
        this.lock = lock;
    }

    /** @throws io.ohlas.survey.job.LeaseLost when another replica works on the job; nothing was stored */
    @Transactional
    void store(Desk desk, List<CsvRow> rows) {
        progress.hold(desk.lease());
        // Else another import could bring a row in, or its org unit, between the look at what is there and the write.
        lock.hold("import");
        var flaws = new ArrayList<RowFlaw>();
        var accepted = new ArrayList<HistoricResponse>();
        rows.forEach(row -> desk.reader().read(row, flaws::add).ifPresent(accepted::add));
        List<Placed> placed = places.find(accepted, desk.instructions(), flaws::add);
        List<Placed> taken = earlierRows.leaveOut(desk, placed, flaws::add);
        int unitsMade = earlierRows.keep(desk, taken);
        if (!desk.instructions().dryRun() && !taken.isEmpty()) {
            storeAll(desk, taken);
        }
        int refused = rows.size() - taken.size();
        progress.advance(desk.lease(), new Step(rows.getLast().number(), taken.size(), refused, unitsMade, flaws));
    }

    private void storeAll(Desk desk, List<Placed> taken) {
        Set<UUID> stored = storeImported.store(
                desk.survey(),
                taken.stream().map(Placed::response).toList(),
                desk.instructions().openCases());
        if (stored.size() < taken.size()) {
            throw new IllegalStateException("Rows that were new are there already");
        }
    }
}
