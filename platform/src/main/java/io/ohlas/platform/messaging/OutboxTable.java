package io.ohlas.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** The relay's side of table {@code outbox}. Plain SQL: the relay belongs to no tenant and moves rows by the hundred. */
@ApplicationScoped
class OutboxTable {

    static final int BATCH = 500;

    private final AgroalDataSource database;

    OutboxTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Leases up to a batch of rows that nobody else holds, the oldest first. */
    List<LeasedEvent> claim() throws SQLException {
        // Claimed by state, never by "id greater than the last": a transaction that commits late has a smaller id.
        String sql =
                """
                with free as (
                    select id from outbox
                    where leased_until is null or leased_until < now()
                    order by id limit ? for update skip locked)
                update outbox set leased_until = %s where id in (select id from free) returning %s
                """
                        .formatted(LeasedEvent.LEASE, LeasedEvent.COLUMNS);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, BATCH);
            var claimed = new ArrayList<LeasedEvent>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(LeasedEvent.of(rows));
                }
            }
            return claimed;
        }
    }

    void delete(Collection<Long> ids) throws SQLException {
        update("delete from outbox where id = any (?)", ids);
    }

    /** Gives rows back at once, for instance when the broker is away. */
    void release(Collection<LeasedEvent> rows) throws SQLException {
        update(
                "update outbox set leased_until = null where id = any (?)",
                rows.stream().map(LeasedEvent::id).toList());
    }

    private void update(String sql, Collection<Long> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
