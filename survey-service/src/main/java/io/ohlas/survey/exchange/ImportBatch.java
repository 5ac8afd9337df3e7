package io.ohlas.survey.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.design.SurveyVersion;
import io.ohlas.survey.design.SurveyVersions;
import io.ohlas.survey.exchange.JobLeases.Lease;
import io.ohlas.survey.response.ImportedResponse;
import io.ohlas.survey.response.StoreImported;
import io.ohlas.survey.tenant.Tenants;

/** Stores some rows of a file, what was wrong with others, and how far the job has come, in one transaction. */
@ApplicationScoped
class ImportBatch {

    private final SurveyVersions versions;
    private final Tenants tenants;
    private final Places places;
    private final StoreImported storeImported;
    private final Jobs jobs;
    private final JobLeases leases;
    private final Clock clock;

    ImportBatch(
            SurveyVersions versions,
            Tenants tenants,
            Places places,
            StoreImported storeImported,
            Jobs jobs,
            JobLeases leases,
            Clock clock) {
        this.versions = versions;
        this.tenants = tenants;
        this.places = places;
        this.storeImported = storeImported;
        this.jobs = jobs;
        this.leases = leases;
        this.clock = clock;
    }

    /** What stays the same for all rows of a job. */
    record Desk(Lease lease, ImportInstructions instructions, SurveyVersion survey, RowReader reader) {}

    @Transactional
    Desk desk(Lease lease, ImportInstructions instructions) {
        SurveyVersion survey = versions.find(
                        "surveyKey = ?1 and number = ?2", instructions.survey(), instructions.surveyVersion())
                .singleResult();
        var reader = new RowReader(
                survey.questionnaire(),
                instructions.mapping(),
                tenants.current().zone(),
                clock.instant());
        return new Desk(lease, instructions, survey, reader);
    }

    /** @throws LeaseLost when another replica works on the job; nothing was stored */
    @Transactional
    void store(Desk desk, List<CsvRow> rows) {
        if (!leases.renew(desk.lease())) {
            throw new LeaseLost();
        }
        var flaws = new ArrayList<RowFlaw>();
        var accepted = new ArrayList<HistoricResponse>();
        rows.forEach(row -> desk.reader().read(row, flaws::add).ifPresent(accepted::add));
        Places.Found found = places.find(accepted, desk.instructions(), flaws::add);
        List<Placed> placed = found.placed();
        if (!desk.instructions().dryRun()) {
            placed = stored(desk, placed, flaws);
        }
        jobs.keepFlaws(desk.lease().tenantId(), desk.lease().jobId(), flaws);
        jobs.get(desk.lease().jobId())
                .advance(rows.getLast().number(), placed.size(), rows.size() - placed.size(), found.unitsMade());
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

    /** A row ready to be stored. */
    record Placed(long row, ImportedResponse response) {}
}
