package io.ohlas.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The relay's side of table {@code outbox}. Plain SQL: the relay belongs to no tenant and moves rows by the hundred. */
@ApplicationScoped
class OutboxTable {

    private static final int BATCH = 500;

    private final AgroalDataSource database;

    OutboxTable(AgroalDataSource database) {
        this.database = database;
    }

    /** A row that this replica may publish until its lease ends. */
    record Claimed(
            long id,
            UUID messageId,
            UUID tenantId,
            String type,
            String aggregate,
            long sequence,
            String body,
            Instant recordedAt,
            String traceparent) {}

    /** Leases up to a batch of rows that nobody else holds, the oldest first. */
    List<Claimed> claim() throws SQLException {
        // Claimed by state, never by "id greater than the last": a transaction that commits late has a smaller id.
        String sql =
                """
                with free as (
                    select id from outbox
                    where leased_until is null or leased_until < now()
                    order by id limit ? for update skip locked)
                update outbox o set leased_until = now() + interval '15 seconds'
                from free where o.id = free.id
                returning o.id, o.message_id, o.tenant_id, o.type, o.aggregate, o.sequence, o.body, o.recorded_at,
                          o.traceparent
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, BATCH);
            var claimed = new ArrayList<Claimed>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Claimed(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getLong(6),
                            rows.getString(7),
                            rows.getTimestamp(8).toInstant(),
                            rows.getString(9)));
                }
            }
            return claimed;
        }
    }

    void delete(Collection<Long> ids) throws SQLException {
        update("delete from outbox where id = any (?)", ids);
    }

    /** Gives rows back at once, for instance when the broker is away. */
    void release(Collection<Claimed> rows) throws SQLException {
        update(
                "update outbox set leased_until = null where id = any (?)",
                rows.stream().map(Claimed::id).toList());
    }

    private void update(String sql, Collection<Long> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
