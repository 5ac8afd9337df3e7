package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.metric.MetricScale;
import io.ohlas.scoring.release.AnonymousAnswers;
import io.ohlas.scoring.slice.Slice;
import io.ohlas.scoring.slice.Slices;
import io.ohlas.scoring.tally.Responses.Earlier;

/** Keeps responses, their ratings and the cells in step: every change of one is a change of all. */
@ApplicationScoped
class Ledger {

    private final Responses responses;
    private final Facts facts;
    private final Slices slices;
    private final Cells cells;
    private final AnonymousAnswers anonymousAnswers;

    Ledger(Responses responses, Facts facts, Slices slices, Cells cells, AnonymousAnswers anonymousAnswers) {
        this.responses = responses;
        this.facts = facts;
        this.slices = slices;
        this.cells = cells;
        this.anonymousAnswers = anonymousAnswers;
    }

    /**
     * Answers of anonymous surveys become neither facts nor cells.
     *
     * @param batch each response once
     * @return whether screens are to be told
     */
    boolean enter(Connection connection, UUID tenantId, List<ResponseSubmitted> batch, ZoneId zone)
            throws SQLException {
        Map<Boolean, List<ResponseSubmitted>> anonymous =
                batch.stream().collect(Collectors.partitioningBy(ResponseSubmitted::isAnonymous));
        Map<MetricScale, Integer> versions = facts.versions(connection, tenantId, batch);
        boolean news = anonymousAnswers.keep(
                connection,
                tenantId,
                anonymous.get(true).stream()
                        .map(response -> response.withoutTraces(zone, versions))
                        .toList());
        enterNamed(connection, tenantId, anonymous.get(false), versions, zone);
        return news || !anonymous.get(false).isEmpty();
    }

    private void enterNamed(
            Connection connection,
            UUID tenantId,
            List<ResponseSubmitted> batch,
            Map<MetricScale, Integer> versions,
            ZoneId zone)
            throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        Map<UUID, Earlier> saved = responses.save(connection, tenantId, batch, zone);
        List<ResponseSubmitted> current = batch.stream()
                .filter(response -> saved.containsKey(response.responseId()))
                .toList();
        if (current.isEmpty()) {
            return;
        }
        var changes = new CellChanges();
        takeBack(connection, tenantId, saved, changes);
        Map<ResponseSubmitted, Slice> sliceOf =
                current.stream().collect(Collectors.toMap(Function.identity(), ResponseSubmitted::slice));
        slices.remember(connection, tenantId, sliceOf.values());
        facts.add(
                connection,
                tenantId,
                current.stream()
                        .flatMap(response -> Fact.of(response, versions).stream())
                        .toList());
        for (ResponseSubmitted response : current) {
            var day = Responses.day(response.submittedAt(), zone);
            Fact.of(response, versions).forEach(fact -> changes.add(sliceOf.get(response), day, fact));
        }
        cells.apply(connection, tenantId, changes);
    }

    private void takeBack(Connection connection, UUID tenantId, Map<UUID, Earlier> saved, CellChanges changes)
            throws SQLException {
        List<UUID> replaced = saved.keySet().stream()
                .filter(response -> saved.get(response).exists())
                .toList();
        var sliceIds = replaced.stream().map(saved::get).map(Earlier::sliceId).collect(Collectors.toSet());
        Map<UUID, Slice> known = slices.byId(connection, tenantId, sliceIds);
        for (Fact fact : facts.take(connection, tenantId, replaced)) {
            Earlier earlier = saved.get(fact.responseId());
            changes.subtract(known.get(earlier.sliceId()), earlier.submittedOn(), fact);
        }
    }
}
