package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Columns;

/** Ratings as they were last given. Whoever writes here holds the row of the response they belong to. */
@ApplicationScoped
class Facts {

    /** Removes all ratings of the given responses and returns what they were. */
    List<Fact> take(Connection connection, UUID tenantId, Collection<UUID> responses) throws SQLException {
        var taken = new ArrayList<Fact>();
        if (responses.isEmpty()) {
            return taken;
        }
        try (var statement = connection.prepareStatement(
                """
                delete from fact where tenant_id = ? and response_id = any (?)
                returning response_id, question, metric, rating, band
                """)) {
            statement.setObject(1, tenantId);
            statement.setArray(2, connection.createArrayOf("uuid", responses.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                taken.add(new Fact(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getInt(5)));
            }
        }
        return taken;
    }

    void add(Connection connection, UUID tenantId, List<Fact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                """
                insert into fact (tenant_id, response_id, question, metric, rating, band)
                select ?, added.*
                from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::smallint[]) added
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, facts)
                    .add("uuid", Fact::responseId)
                    .add("text", Fact::question)
                    .add("text", Fact::metric)
                    .add("int4", Fact::rating)
                    .add("int2", Fact::band);
            statement.executeUpdate();
        }
    }
}
