package io.ohlas.scoring.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Columns;

/** What was said in anonymous surveys, apart from all other answers. A later save replaces what was not shown yet. */
@ApplicationScoped
public class AnonymousAnswers {

    private record Row(UUID responseId, AnonymousResponse.Rating rating) {}

    private final ReleaseSettings settings;

    AnonymousAnswers(ReleaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Keeps the batch within the caller's transaction.
     *
     * @param batch each response once
     * @return whether screens are to be told: only when as many new answers came as a group must have, since a screen
     *     that moves tells that somebody answered just now
     */
    public boolean keep(Connection connection, UUID tenantId, Collection<AnonymousResponse> batch) throws SQLException {
        if (batch.isEmpty()) {
            return false;
        }
        List<AnonymousResponse> ordered = batch.stream()
                .sorted(Comparator.comparing(AnonymousResponse::responseId))
                .toList();
        var fresh = new HashSet<UUID>();
        Set<UUID> saved = save(connection, tenantId, ordered, fresh);
        replaceAnswers(
                connection,
                tenantId,
                ordered.stream()
                        .filter(response -> saved.contains(response.responseId()))
                        .toList());
        return !fresh.isEmpty() && enoughNew(connection, tenantId, fresh.size());
    }

    // Those of which a later save is known are left out.
    private static Set<UUID> save(Connection connection, UUID tenantId, List<AnonymousResponse> batch, Set<UUID> fresh)
            throws SQLException {
        var saved = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(
                """
                insert into anonymous_response (tenant_id, response_id, sequence, complete, imported, submitted_on,
                    org_unit_path)
                select ?, saved.id, saved.sequence, saved.complete, saved.imported, saved.day,
                    string_to_array(saved.path, chr(31))
                from unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::boolean[], ?::date[], ?::text[])
                    saved (id, sequence, complete, imported, day, path)
                on conflict (tenant_id, response_id) do update set
                    sequence = excluded.sequence, complete = excluded.complete, imported = excluded.imported,
                    submitted_on = excluded.submitted_on, org_unit_path = excluded.org_unit_path
                where anonymous_response.sequence < excluded.sequence
                returning response_id, old.sequence is null
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, batch)
                    .add("uuid", AnonymousResponse::responseId)
                    .add("int8", AnonymousResponse::sequence)
                    .add("bool", AnonymousResponse::complete)
                    .add("bool", AnonymousResponse::imported)
                    .add("date", AnonymousResponse::submittedOn)
                    .add("text", AnonymousResponse::joinedPath);
            var rows = statement.executeQuery();
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                saved.add(id);
                if (rows.getBoolean(2)) {
                    fresh.add(id);
                }
            }
        }
        return saved;
    }

    private static void replaceAnswers(Connection connection, UUID tenantId, List<AnonymousResponse> saved)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "delete from anonymous_answer where tenant_id = ? and response_id = any (?) and not released")) {
            statement.setObject(1, tenantId);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            saved.stream().map(AnonymousResponse::responseId).toArray()));
            statement.executeUpdate();
        }
        List<Row> answers = saved.stream()
                .flatMap(response -> response.ratings().stream().map(rating -> new Row(response.responseId(), rating)))
                .toList();
        try (var statement = connection.prepareStatement(
                """
                insert into anonymous_answer (tenant_id, response_id, metric, rating, band, released)
                select ?, answer.*, false from unnest(?::uuid[], ?::text[], ?::int[], ?::smallint[]) answer
                on conflict do nothing
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, answers)
                    .add("uuid", Row::responseId)
                    .add("text", row -> row.rating().metric())
                    .add("int4", row -> row.rating().rating())
                    .add("int2", row -> row.rating().band().ordinal());
            statement.executeUpdate();
        }
    }

    private boolean enoughNew(Connection connection, UUID tenantId, int arrived) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into anonymous_arrival as known (tenant_id, untold) values (?, ?)
                on conflict (tenant_id) do update set untold = case
                    when known.untold >= ? then excluded.untold else known.untold + excluded.untold end
                returning untold >= ?
                """)) {
            statement.setObject(1, tenantId);
            statement.setInt(2, arrived);
            statement.setInt(3, settings.fewestAnswers());
            statement.setInt(4, settings.fewestAnswers());
            var row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
