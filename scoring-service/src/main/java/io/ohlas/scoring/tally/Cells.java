package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Columns;

/** The counts that reports add up. */
@ApplicationScoped
class Cells {

    void apply(Connection connection, UUID tenantId, CellChanges changes) throws SQLException {
        applyFine(connection, tenantId, changes);
        applyMargins(connection, tenantId, changes);
    }

    private static void applyFine(Connection connection, UUID tenantId, CellChanges changes) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into slice_cell (tenant_id, metric, day, slice_id, version, question, headline, rating, band,
                    n)
                select ?, changed.*
                from unnest(?::text[], ?::date[], ?::uuid[], ?::int[], ?::text[], ?::boolean[], ?::int[], ?::smallint[],
                    ?::bigint[]) changed
                on conflict (tenant_id, metric, day, slice_id, version, question, headline, rating, band)
                do update set n = slice_cell.n + excluded.n
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, changes.fine().entrySet())
                    .add("text", change -> change.getKey().metric())
                    .add("date", change -> change.getKey().day())
                    .add("uuid", change -> change.getKey().sliceId())
                    .add("int4", change -> change.getKey().version())
                    .add("text", change -> change.getKey().question())
                    .add("bool", change -> change.getKey().headline())
                    .add("int4", change -> change.getKey().rating())
                    .add("int2", change -> change.getKey().band())
                    .add("int8", change -> change.getValue());
            statement.executeUpdate();
        }
    }

    private static void applyMargins(Connection connection, UUID tenantId, CellChanges changes) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into margin_cell (tenant_id, metric, dimension, key, day, version, rating, band, n)
                select ?, changed.*
                from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::int[], ?::int[], ?::smallint[], ?::bigint[])
                    changed
                on conflict (tenant_id, metric, dimension, key, day, version, rating, band)
                do update set n = margin_cell.n + excluded.n
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, changes.margins().entrySet())
                    .add("text", change -> change.getKey().metric())
                    .add("text", change -> change.getKey().dimension())
                    .add("text", change -> change.getKey().key())
                    .add("date", change -> change.getKey().day())
                    .add("int4", change -> change.getKey().version())
                    .add("int4", change -> change.getKey().rating())
                    .add("int2", change -> change.getKey().band())
                    .add("int8", change -> change.getValue());
            statement.executeUpdate();
        }
    }
}
