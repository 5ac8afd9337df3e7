package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.metric.MetricScale;
import io.ohlas.scoring.metric.MetricVersions;
import io.ohlas.scoring.slice.Columns;

/** Ratings as they were last given. Whoever writes here holds the row of the response they belong to. */
@ApplicationScoped
class Facts {

    private final MetricVersions metricVersions;

    Facts(MetricVersions metricVersions) {
        this.metricVersions = metricVersions;
    }

    /** The numbers of the versions in which the batch rates its metrics. */
    Map<MetricScale, Integer> versions(Connection connection, UUID tenantId, Collection<ResponseSubmitted> batch)
            throws SQLException {
        return metricVersions.number(
                connection,
                tenantId,
                batch.stream()
                        .flatMap(response -> response.ratings().stream())
                        .filter(rating -> rating.metric() != null)
                        .map(ResponseSubmitted.Rating::metricScale)
                        .collect(Collectors.toSet()));
    }

    /** Removes all ratings of the given responses and returns what they were. */
    List<Fact> take(Connection connection, UUID tenantId, Collection<UUID> responses) throws SQLException {
        var taken = new ArrayList<Fact>();
        if (responses.isEmpty()) {
            return taken;
        }
        try (var statement = connection.prepareStatement(
                """
                delete from fact where tenant_id = ? and response_id = any (?)
                returning response_id, question, metric, version, rating, band, headline
                """)) {
            statement.setObject(1, tenantId);
            statement.setArray(2, connection.createArrayOf("uuid", responses.toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                taken.add(new Fact(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, Integer.class),
                        rows.getInt(5),
                        rows.getInt(6),
                        rows.getBoolean(7)));
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
                insert into fact (tenant_id, response_id, question, metric, version, rating, band, headline)
                select ?, added.*
                from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::smallint[], ?::boolean[]) added
                """)) {
            statement.setObject(1, tenantId);
            Columns.of(statement, 2, facts)
                    .add("uuid", Fact::responseId)
                    .add("text", Fact::question)
                    .add("text", Fact::metric)
                    .add("int4", Fact::version)
                    .add("int4", Fact::rating)
                    .add("int2", Fact::band)
                    .add("bool", Fact::headline);
            statement.executeUpdate();
        }
    }
}
