package io.ohlas.scoring.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets any number of batches of a tenant count at once, but none while its cells are built anew: a batch that still
 * counted by the old zone, or into cells that are being replaced, would be lost.
 */
@ApplicationScoped
public class TallyLock {

    // Two statements in one message, because a statement that waited for the lock would read the zone as it was before.
    private static final String LOCK =
            "select %s(hashtextextended(?, 0)); select time_zone from tenant where tenant_id = ?";

    /** Held until the transaction ends; returns the tenant's zone, UTC as long as none is known. */
    ZoneId shared(Connection connection, UUID tenantId) throws SQLException {
        return take(connection, tenantId, "pg_advisory_xact_lock_shared");
    }

    /** As {@link #shared}, and waits until no batch is counting. */
    public ZoneId exclusive(Connection connection, UUID tenantId) throws SQLException {
        return take(connection, tenantId, "pg_advisory_xact_lock");
    }

    private static ZoneId take(Connection connection, UUID tenantId, String function) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK.formatted(function))) {
            statement.setString(1, tenantId.toString());
            statement.setObject(2, tenantId);
            statement.execute();
            statement.getMoreResults();
            var zone = statement.getResultSet();
            return zone.next() ? ZoneId.of(zone.getString(1)) : ZoneOffset.UTC;
        }
    }
}
