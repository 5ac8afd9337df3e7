package io.ohlas.scoring.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.slice.Dimension;
import io.ohlas.scoring.tally.CountingFailed;
import io.ohlas.scoring.tally.ScoreChanges;
import io.ohlas.scoring.tally.TallyLock;

/**
 * Makes all cells of a tenant anew from the stored facts. Reports read the old cells until the new ones are committed;
 * counting waits that long.
 */
@ApplicationScoped
public class Rebuild {

    private static final int MOST_MILLIS = 600_000;

    private static final String PATIENCE =
            "select set_config('statement_timeout', '%d', true) where ?::uuid is not null".formatted(MOST_MILLIS);

    private static final String FINE =
            """
            insert into slice_cell (tenant_id, metric, version, day, slice_id, question, headline, rating, band, n)
            select tenant_id, fact.metric, fact.version, response.submitted_on, response.slice_id, fact.question,
                fact.headline, fact.rating, fact.band, count(*)
            from fact join response using (tenant_id, response_id)
            where tenant_id = ? and fact.metric is not null
            group by tenant_id, fact.metric, fact.version, response.submitted_on, response.slice_id, fact.question,
                fact.headline, fact.rating, fact.band
            """;

    private static final String MARGINS =
            """
            insert into margin_cell (tenant_id, metric, version, dimension, key, day, rating, band, n)
            select tenant_id, cell.metric, cell.version, margin.dimension, margin.key, cell.day, cell.rating, cell.band,
                sum(cell.n)
            from slice_cell cell join slice using (tenant_id, slice_id)
            cross join lateral (
                values %s
                union all
                select '%s', unit from unnest(
                    case when cardinality(org_unit_path) = 0 then array[''] else org_unit_path end) unit
            ) margin (dimension, key)
            where tenant_id = ? and (cell.headline or margin.dimension = 'question')
            group by tenant_id, cell.metric, cell.version, margin.dimension, margin.key, cell.day, cell.rating,
                cell.band
            """
                    .formatted(
                            Stream.of(Dimension.values())
                                    .filter(dimension -> dimension.column() != null)
                                    .map(dimension -> "('%s', %s)".formatted(dimension.key(), dimension.column()))
                                    .collect(Collectors.joining(", ")),
                            Dimension.ORG_UNIT.key());

    private final AgroalDataSource database;
    private final TenantContext tenants;
    private final TallyLock lock;
    private final ScoreChanges changes;

    Rebuild(AgroalDataSource database, TenantContext tenants, TallyLock lock, ScoreChanges changes) {
        this.database = database;
        this.tenants = tenants;
        this.lock = lock;
        this.changes = changes;
    }

    /** Returns when the new cells are committed. */
    @Transactional
    public void run() {
        UUID tenantId = tenants.required();
        try (Connection connection = database.getConnection()) {
            lock.exclusive(connection, tenantId);
            cells(connection, tenantId);
        } catch (SQLException e) {
            throw new CountingFailed(e);
        }
    }

    /** The caller holds the exclusive lock. */
    public void cells(Connection connection, UUID tenantId) throws SQLException {
        int usual = connection.getNetworkTimeout();
        // The driver's and the server's usual patience fits requests, not a statement over years of answers.
        connection.setNetworkTimeout(Runnable::run, MOST_MILLIS);
        try {
            for (String statement : List.of(
                    PATIENCE,
                    "delete from slice_cell where tenant_id = ?",
                    "delete from margin_cell where tenant_id = ?",
                    FINE,
                    MARGINS)) {
                execute(connection, statement, tenantId);
            }
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
        changes.announce(connection, tenantId);
    }

    private static void execute(Connection connection, String sql, UUID tenantId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenantId);
            statement.execute();
        }
    }
}
