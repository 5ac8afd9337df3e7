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

/** Stores some rows of a file, what was wrong with others, and how far the job has come, in one transaction. */
@ApplicationScoped
class ImportBatch {

    private final Places places;
    private final StoreImported storeImported;
    private final JobProgress progress;

    ImportBatch(Places places, StoreImported storeImported, JobProgress progress) {
        this.places = places;
        this.storeImported = storeImported;
        this.progress = progress;
    }

    /** @throws io.ohlas.survey.job.LeaseLost when another replica works on the job; nothing was stored */
    @Transactional
    void store(Desk desk, List<CsvRow> rows) {
        progress.hold(desk.lease());
        var flaws = new ArrayList<RowFlaw>();
        var accepted = new ArrayList<HistoricResponse>();
        rows.forEach(row -> desk.reader().read(row, flaws::add).ifPresent(accepted::add));
        Places.Found found = places.find(accepted, desk.instructions(), flaws::add);
        List<Placed> placed = found.placed();
        if (!desk.instructions().dryRun()) {
            placed = stored(desk, placed, flaws);
        }
        int refused = rows.size() - placed.size();
        progress.advance(
                desk.lease(), new Step(rows.getLast().number(), placed.size(), refused, found.unitsMade(), flaws));
    }

    private List<Placed> stored(Desk desk, List<Placed> placed, List<RowFlaw> flaws) {
        if (placed.isEmpty()) {
            return placed;
        }
        Set<UUID> stored = storeImported.store(
                desk.survey(),
                placed.stream().map(Placed::response).toList(),
                desk.instructions().openCases());
        var kept = new ArrayList<Placed>();
        for (Placed each : placed) {
            if (stored.contains(each.response().id())) {
                kept.add(each);
            } else {
                flaws.add(new RowFlaw(
                        each.row(),
                        desk.instructions().mapping().externalId().place(),
                        "was brought in before",
                        "Nothing to do: the earlier row stays as it is"));
            }
        }
        return kept;
    }
}
