package io.ohlas.scoring.slice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** The combinations that occurred. Rows are only ever added: a combination never changes. */
@ApplicationScoped
public class Slices {

    public void remember(Connection connection, UUID tenantId, Collection<Slice> slices) throws SQLException {
        List<Slice> ordered = slices.stream()
                .distinct()
                .sorted(Comparator.comparing(Slice::id))
                .toList();
        try (var statement = connection.prepareStatement(
                """
                insert into slice (tenant_id, slice_id, org_unit_path, touchpoint, journey_stage, process, channel,
                    segment, language, survey)
                select ?, s.id, string_to_array(s.path, chr(31)), s.touchpoint, s.stage, s.process, s.channel,
                    s.segment, s.language, s.survey
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[]) s (id, path, touchpoint, stage, process, channel, segment, language, survey)
                on conflict do nothing
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, ordered)
                    .add("uuid", Slice::id)
                    .add("text", Slice::joinedPath)
                    .add("text", Slice::touchpoint)
                    .add("text", Slice::journeyStage)
                    .add("text", Slice::process)
                    .add("text", Slice::channel)
                    .add("text", Slice::segment)
                    .add("text", Slice::language)
                    .add("text", Slice::survey);
            statement.executeUpdate();
        }
    }

    public Map<UUID, Slice> byId(Connection connection, UUID tenantId, Collection<UUID> ids) throws SQLException {
        var found = new HashMap<UUID, Slice>();
        if (ids.isEmpty()) {
            return found;
        }
        try (var statement = connection.prepareStatement(
                """
                select slice_id, org_unit_path, touchpoint, journey_stage, process, channel, segment, language, survey
                from slice where tenant_id = ? and slice_id = any (?)
                """)) {
            statement.setObject(1, tenantId);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), slice(rows));
            }
        }
        return found;
    }

    private static Slice slice(ResultSet row) throws SQLException {
        return new Slice(
                row.getObject(1, UUID.class),
                List.of((String[]) row.getArray(2).getArray()),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
