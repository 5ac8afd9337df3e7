package io.ohlas.scoring.release;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.statistics.Band;
import io.ohlas.scoring.statistics.Histogram;

/** The only way to figures of anonymous surveys: sums of what was released. */
@ApplicationScoped
public class ReleasedHistograms {

    /** By what the items of a list differ. */
    public enum By {
        NOTHING,
        ORG_UNIT,
        MONTH
    }

    /**
     * Calendar months, and the units of which all that is released counts.
     *
     * @param to included
     * @param units each set has to hold one unit of an answer's path
     */
    public record Wanted(String metric, YearMonth from, YearMonth to, List<Set<String>> units) {}

    private static final Band[] BANDS = Band.values();

    private static final String ITEMS =
            """
            select %s item, rating, band, sum(n) from released_cell %s
            where tenant_id = ? and metric = ? and month between ? and ? %s
            group by item, rating, band
            """;

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final ReleaseAnswers releaseAnswers;

    ReleasedHistograms(AgroalDataSource database, TenantContext tenants, ReleaseAnswers releaseAnswers) {
        this.database = database;
        this.tenants = tenants;
        this.releaseAnswers = releaseAnswers;
    }

    /**
     * What may be shown by now, for each of the groupings as of one moment: by item, only items of which something may be.
     * The whole is under the empty key.
     */
    @Transactional(TxType.MANDATORY)
    public List<Map<String, Histogram>> read(Wanted wanted, By... groupings) {
        UUID tenantId = tenants.required();
        try (Connection connection = database.getConnection()) {
            releaseAnswers.release(connection, tenantId, wanted.metric(), wanted.from(), wanted.to());
            // Whoever releases holds the tenant's lock until the commit: all groupings see the same figures.
            var figures = new ArrayList<Map<String, Histogram>>();
            for (By by : groupings) {
                figures.add(read(connection, tenantId, wanted, by));
            }
            return figures;
        } catch (SQLException e) {
            throw new IllegalStateException("Released figures could not be read", e);
        }
    }

    private static Map<String, Histogram> read(Connection connection, UUID tenantId, Wanted wanted, By by)
            throws SQLException {
        var parameters = new ArrayList<Object>(List.of(
                tenantId,
                wanted.metric(),
                Date.valueOf(wanted.from().atDay(1)),
                Date.valueOf(wanted.to().atDay(1))));
        var conditions = new StringBuilder();
        for (Set<String> units : wanted.units()) {
            conditions.append(" and org_unit_path && ?");
            parameters.add(units);
            if (by == By.ORG_UNIT) {
                // Units above the chosen ones hold answers that were not chosen: their figures would be wrong.
                conditions.append(" and depth >= (select min(above.depth) from unnest(org_unit_path) with ordinality"
                        + " above (key, depth) where above.key = any (?))");
                parameters.add(units);
            }
        }
        try (var statement = connection.prepareStatement(ITEMS.formatted(key(by), units(by), conditions))) {
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i) instanceof Set<?> keys) {
                    statement.setArray(i + 1, connection.createArrayOf("text", keys.toArray()));
                } else {
                    statement.setObject(i + 1, parameters.get(i));
                }
            }
            return histograms(statement.executeQuery());
        }
    }

    private static String key(By by) {
        return switch (by) {
            case NOTHING -> "''::text";
            case ORG_UNIT -> "unit.key";
            case MONTH -> "to_char(month, 'YYYY-MM')";
        };
    }

    private static String units(By by) {
        return by == By.ORG_UNIT ? "cross join lateral unnest(org_unit_path) with ordinality unit (key, depth)" : "";
    }

    private static Map<String, Histogram> histograms(ResultSet rows) throws SQLException {
        var histograms = new HashMap<String, Histogram>();
        while (rows.next()) {
            histograms.merge(
                    rows.getString(1),
                    Histogram.of(rows.getInt(2), BANDS[rows.getInt(3)], rows.getLong(4)),
                    Histogram::plus);
        }
        return histograms;
    }
}
