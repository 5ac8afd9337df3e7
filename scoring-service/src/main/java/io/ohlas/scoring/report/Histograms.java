package io.ohlas.scoring.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.statistics.Band;
import io.ohlas.scoring.statistics.Histogram;

/** Reads histograms: the sum of the cells of a selection, in all or by item. */
@ApplicationScoped
class Histograms {

    private static final Band[] BANDS = Band.values();

    private final AgroalDataSource database;
    private final TenantContext tenants;

    Histograms(AgroalDataSource database, TenantContext tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    @Transactional(TxType.MANDATORY)
    Histogram total(Selection selection) {
        return by(GroupBy.NOTHING, selection).getOrDefault("", Histogram.EMPTY);
    }

    /** One histogram for each key that has answers; the empty key holds those that name none. */
    @Transactional(TxType.MANDATORY)
    Map<String, Histogram> by(GroupBy groupBy, Selection selection) {
        var histograms = new HashMap<String, Histogram>();
        try (Connection connection = database.getConnection();
                var statement = HistogramQuery.of(tenants.required(), selection, groupBy)
                        .prepare(connection)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                histograms.merge(
                        rows.getString(1),
                        Histogram.of(rows.getInt(2), BANDS[rows.getInt(3)], rows.getLong(4)),
                        Histogram::plus);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cells could not be read", e);
        }
        return histograms;
    }
}
