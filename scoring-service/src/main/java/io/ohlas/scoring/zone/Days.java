package io.ohlas.scoring.zone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.scoring.slice.Columns;

/**
 * The days on which stored responses fall. Java's zone rules decide here as they do when a response is counted: the
 * database's own table may be of another year, and a rebuilt score would differ from the live one.
 */
@ApplicationScoped
class Days {

    private record Period(Instant from, Instant until, int offsetSeconds) {}

    void moveTo(Connection connection, UUID tenantId, ZoneId zone) throws SQLException {
        for (String what : List.of("submitted", "occurred")) {
            List<Period> periods = periods(connection, tenantId, what + "_at", zone);
            try (var statement = connection.prepareStatement(
                    """
                    update response
                    set %1$s_on = ((%1$s_at at time zone 'UTC') + make_interval(secs => period.seconds))::date
                    from unnest(?::timestamptz[], ?::timestamptz[], ?::int[]) period (since, until, seconds)
                    where tenant_id = ? and %1$s_at >= period.since and %1$s_at < period.until
                    """
                            .formatted(what))) {
                Columns.of(statement, 1, periods)
                        .add("timestamptz", Period::from)
                        .add("timestamptz", Period::until)
                        .add("int4", Period::offsetSeconds);
                statement.setObject(4, tenantId);
                statement.executeUpdate();
            }
        }
    }

    // One period for each stretch without a change of the clock, over the time that has responses.
    private static List<Period> periods(Connection connection, UUID tenantId, String column, ZoneId zone)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "select min(%1$s), max(%1$s) from response where tenant_id = ?".formatted(column))) {
            statement.setObject(1, tenantId);
            var row = statement.executeQuery();
            row.next();
            OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
            OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
            return first == null
                    ? List.of()
                    : periods(zone, first.toInstant(), last.toInstant().plusSeconds(1));
        }
    }

    private static List<Period> periods(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        var periods = new ArrayList<Period>();
        Instant start = from;
        while (start.isBefore(until)) {
            ZoneOffset offset = rules.getOffset(start);
            ZoneOffsetTransition next = rules.nextTransition(start);
            Instant end = next == null || next.getInstant().isAfter(until) ? until : next.getInstant();
            periods.add(new Period(start, end, offset.getTotalSeconds()));
            start = end;
        }
        return periods;
    }
}
