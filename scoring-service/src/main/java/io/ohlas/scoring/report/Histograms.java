package io.ohlas.scoring.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.metric.MetricDefinition;
import io.ohlas.scoring.metric.MetricVersions;
import io.ohlas.scoring.release.ReleasedHistograms;
import io.ohlas.scoring.release.ReleasedHistograms.By;
import io.ohlas.scoring.statistics.Band;
import io.ohlas.scoring.statistics.Histogram;

/** Reads histograms: the sum of the cells of a selection, in all and by item, of each version of the metric. */
@ApplicationScoped
class Histograms {

    private static final Band[] BANDS = Band.values();

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final ReleasedHistograms released;
    private final MetricVersions metricVersions;

    Histograms(
            AgroalDataSource database,
            TenantContext tenants,
            ReleasedHistograms released,
            MetricVersions metricVersions) {
        this.database = database;
        this.tenants = tenants;
        this.released = released;
        this.metricVersions = metricVersions;
    }

    /** Whether any response is in the selection, whichever of its questions is. */
    @Transactional(TxType.MANDATORY)
    boolean any(Selection selection) {
        GroupBy groupBy = selection.metric().anonymous() ? GroupBy.NOTHING : GroupBy.QUESTION;
        return by(groupBy, selection).stream()
                .anyMatch(version -> version.total().n() > 0 || !version.items().isEmpty());
    }

    /**
     * The whole and its items as they were at one moment, for each version that has answers; the one with most answers
     * comes first. Without answers the usual version, empty.
     */
    @Transactional(TxType.MANDATORY)
    List<VersionFigures> by(GroupBy groupBy, Selection selection) {
        List<VersionFigures> versions = (selection.metric().anonymous()
                        ? readReleased(groupBy, selection)
                        : readCells(groupBy, selection))
                .stream()
                        .filter(version ->
                                version.total().n() > 0 || !version.items().isEmpty())
                        .sorted(VersionFigures.BY_ANSWERS)
                        .toList();
        return versions.isEmpty() ? List.of(VersionFigures.none(selection.metric())) : versions;
    }

    private List<VersionFigures> readReleased(GroupBy groupBy, Selection selection) {
        var versions = new ArrayList<VersionFigures>();
        By[] groupings = groupBy.equals(GroupBy.NOTHING)
                ? new By[] {By.NOTHING}
                : new By[] {By.NOTHING, AnonymousPartition.by(groupBy)};
        for (MetricDefinition metric :
                metricVersions.of(selection.metric().key()).values()) {
            List<Map<String, Histogram>> parts =
                    released.read(AnonymousPartition.of(selection, metric.version()), groupings);
            versions.add(new VersionFigures(
                    metric.inAnonymousSurveys(),
                    whole(parts.getFirst()),
                    groupings.length == 1 ? Map.of() : parts.getLast()));
        }
        return versions;
    }

    private static Histogram whole(Map<String, Histogram> ungrouped) {
        return ungrouped.getOrDefault("", Histogram.EMPTY);
    }

    private List<VersionFigures> readCells(GroupBy groupBy, Selection selection) {
        boolean grouped = !groupBy.equals(GroupBy.NOTHING);
        var totals = new HashMap<Integer, Histogram>();
        var items = new HashMap<Integer, Map<String, Histogram>>();
        List<GroupBy> groupings = grouped ? List.of(GroupBy.NOTHING, groupBy) : List.of(GroupBy.NOTHING);
        try (Connection connection = database.getConnection();
                var statement = HistogramQuery.of(tenants.required(), selection, groupings)
                        .prepare(connection)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                int version = rows.getInt(2);
                var histogram = Histogram.of(rows.getInt(4), BANDS[rows.getInt(5)], rows.getLong(6));
                Map<String, Histogram> ofVersion = items.computeIfAbsent(version, each -> new HashMap<>());
                if (rows.getInt(1) == 0) {
                    totals.merge(version, histogram, Histogram::plus);
                } else {
                    ofVersion.merge(rows.getString(3), histogram, Histogram::plus);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cells could not be read", e);
        }
        // Read after the cells: a version is known before its first answer is counted.
        Map<Integer, MetricDefinition> known =
                metricVersions.of(selection.metric().key());
        return items.keySet().stream()
                .map(version -> new VersionFigures(
                        known.get(version), totals.getOrDefault(version, Histogram.EMPTY), items.get(version)))
                .toList();
    }
}
