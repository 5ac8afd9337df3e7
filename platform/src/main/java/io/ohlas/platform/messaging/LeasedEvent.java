package io.ohlas.platform.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of table {@code outbox} that this replica alone may publish until its lease ends.
 *
 * @param traceparent null when the event comes from no trace
 */
public record LeasedEvent(
        long id,
        UUID messageId,
        UUID tenantId,
        String type,
        String aggregate,
        long sequence,
        String body,
        Instant recordedAt,
        String traceparent) {

    /** What a statement that leases rows returns of each, in this order. */
    public static final String COLUMNS =
            "id, message_id, tenant_id, type, aggregate, sequence, body, recorded_at, traceparent";

    /** Until when a row that is leased now belongs to this replica; for a column list of SQL. */
    public static final String LEASE = "now() + interval '15 seconds'";

    /** The current row of a result whose columns are {@link #COLUMNS}. */
    public static LeasedEvent of(ResultSet row) throws SQLException {
        return new LeasedEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9));
    }
}
