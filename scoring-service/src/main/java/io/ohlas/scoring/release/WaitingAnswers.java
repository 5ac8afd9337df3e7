package io.ohlas.scoring.release;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Columns;
import io.ohlas.scoring.statistics.Band;

/** Answers that are part of no figure yet, and the figures that they become part of. */
@ApplicationScoped
class WaitingAnswers {

    /** @param imported brought in by somebody who may know it, so that it is no company for answers of others */
    record Answer(
            UUID responseId, boolean imported, YearMonth month, List<String> orgUnitPath, int rating, Band band) {}

    record Released(YearMonth month, List<String> at, int rating, Band band) {

        String joinedPath() {
            return String.join(AnonymousResponse.SEPARATOR, at);
        }
    }

    private static final Band[] BANDS = Band.values();

    /**
     * Answers that may be shown, held until the transaction ends; what is being changed is left for the next time.
     *
     * @param today a response that is not finished may change for the rest of its day, and waits that long
     */
    List<Answer> lock(
            Connection connection, UUID tenantId, String metric, YearMonth from, YearMonth to, LocalDate today)
            throws SQLException {
        var waiting = new ArrayList<Answer>();
        try (var statement = connection.prepareStatement(
                """
                select response_id, imported, submitted_on, org_unit_path, rating, band
                from anonymous_answer answer join anonymous_response response using (tenant_id, response_id)
                where tenant_id = ? and metric = ? and not released and submitted_on between ? and ?
                  and (complete or submitted_on < ?)
                order by response_id
                for update of answer skip locked
                """)) {
            statement.setObject(1, tenantId);
            statement.setString(2, metric);
            statement.setDate(3, Date.valueOf(from.atDay(1)));
            statement.setDate(4, Date.valueOf(to.atEndOfMonth()));
            statement.setDate(5, Date.valueOf(today));
            var rows = statement.executeQuery();
            while (rows.next()) {
                waiting.add(new Answer(
                        rows.getObject(1, UUID.class),
                        rows.getBoolean(2),
                        YearMonth.from(rows.getObject(3, LocalDate.class)),
                        List.of((String[]) rows.getArray(4).getArray()),
                        rows.getInt(5),
                        BANDS[rows.getInt(6)]));
            }
        }
        return waiting;
    }

    /** Number of answers shown, by month and by the path of their group. */
    Map<YearMonth, Map<List<String>, Long>> shown(
            Connection connection, UUID tenantId, String metric, Collection<YearMonth> months) throws SQLException {
        var shown = new HashMap<YearMonth, Map<List<String>, Long>>();
        try (var statement = connection.prepareStatement(
                """
                select month, org_unit_path, sum(n) from released_cell
                where tenant_id = ? and metric = ? and month = any (?)
                group by month, org_unit_path
                """)) {
            statement.setObject(1, tenantId);
            statement.setString(2, metric);
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            months.stream()
                                    .map(month -> Date.valueOf(month.atDay(1)))
                                    .toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                shown.computeIfAbsent(YearMonth.from(rows.getObject(1, LocalDate.class)), month -> new HashMap<>())
                        .put(List.of((String[]) rows.getArray(2).getArray()), rows.getLong(3));
            }
        }
        return shown;
    }

    void release(
            Connection connection, UUID tenantId, String metric, Collection<UUID> responses, Map<Released, Long> cells)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "update anonymous_answer set released = true where tenant_id = ? and metric = ? and response_id = any (?)")) {
            statement.setObject(1, tenantId);
            statement.setString(2, metric);
            statement.setArray(3, connection.createArrayOf("uuid", responses.toArray()));
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(
                """
                insert into released_cell (tenant_id, metric, month, org_unit_path, rating, band, n)
                select ?, ?, cell.month, string_to_array(cell.path, chr(31)), cell.rating, cell.band, cell.n
                from unnest(?::date[], ?::text[], ?::int[], ?::smallint[], ?::bigint[])
                    cell (month, path, rating, band, n)
                on conflict (tenant_id, metric, month, org_unit_path, rating, band)
                do update set n = released_cell.n + excluded.n
                """)) {
            statement.setObject(1, tenantId);
            statement.setString(2, metric);
            Columns.of(statement, 3, cells.entrySet())
                    .add("date", cell -> cell.getKey().month().atDay(1))
                    .add("text", cell -> cell.getKey().joinedPath())
                    .add("int4", cell -> cell.getKey().rating())
                    .add("int2", cell -> cell.getKey().band().ordinal())
                    .add("int8", Map.Entry::getValue);
            statement.executeUpdate();
        }
    }
}
