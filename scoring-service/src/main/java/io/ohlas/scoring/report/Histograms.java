package io.ohlas.scoring.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.release.ReleasedHistograms;
import io.ohlas.scoring.release.ReleasedHistograms.By;
import io.ohlas.scoring.statistics.Band;
import io.ohlas.scoring.statistics.Histogram;

/** Reads histograms: the sum of the cells of a selection, in all or by item. */
@ApplicationScoped
class Histograms {

    private static final Band[] BANDS = Band.values();

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final ReleasedHistograms released;

    Histograms(AgroalDataSource database, TenantContext tenants, ReleasedHistograms released) {
        this.database = database;
        this.tenants = tenants;
        this.released = released;
    }

    /**
     * @param items one histogram for each key that has answers; the empty key holds those that name none
     */
    record Parts(Histogram total, Map<String, Histogram> items) {}

    @Transactional(TxType.MANDATORY)
    Histogram total(Selection selection) {
        if (selection.metric().anonymous()) {
            return whole(
                    released.read(AnonymousPartition.of(selection), By.NOTHING).getFirst());
        }
        return whole(read(selection, List.of(GroupBy.NOTHING)).getFirst());
    }

    /** The whole and its items as they were at one moment. */
    @Transactional(TxType.MANDATORY)
    Parts by(GroupBy groupBy, Selection selection) {
        if (selection.metric().anonymous()) {
            List<Map<String, Histogram>> parts =
                    released.read(AnonymousPartition.of(selection), By.NOTHING, AnonymousPartition.by(groupBy));
            return new Parts(whole(parts.getFirst()), parts.getLast());
        }
        List<Map<String, Histogram>> parts = read(selection, List.of(GroupBy.NOTHING, groupBy));
        return new Parts(whole(parts.getFirst()), parts.getLast());
    }

    private static Histogram whole(Map<String, Histogram> ungrouped) {
        return ungrouped.getOrDefault("", Histogram.EMPTY);
    }

    private List<Map<String, Histogram>> read(Selection selection, List<GroupBy> groupings) {
        List<Map<String, Histogram>> parts = groupings.stream()
                .map(each -> (Map<String, Histogram>) new HashMap<String, Histogram>())
                .toList();
        try (Connection connection = database.getConnection();
                var statement = HistogramQuery.of(tenants.required(), selection, groupings)
                        .prepare(connection)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                parts.get(rows.getInt(1))
                        .merge(
                                rows.getString(2),
                                Histogram.of(rows.getInt(3), BANDS[rows.getInt(4)], rows.getLong(5)),
                                Histogram::plus);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cells could not be read", e);
        }
        return parts;
    }
}
