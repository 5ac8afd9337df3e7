package io.ohlas.survey.response;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.messaging.LeasedEvent;
import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.invitation.AskingChannel;
import io.ohlas.survey.invitation.InvitationState;
import io.ohlas.survey.invitation.Occasion;

/**
 * The one place where responses are read and written without Hibernate, because every respondent passes here. Each
 * method is one transaction, in two messages to the database and back: the first begins it, names the tenant and does
 * the work, the second commits. Folded into a single statement the policies would see no tenant, and no row; and that
 * two statements in one message are one transaction is no promise of the driver's.
 */
@ApplicationScoped
public class ResponseTable {

    private final AgroalDataSource database;
    private final ResponseSql sql;
    private final ChangeRows rows;

    ResponseTable(AgroalDataSource database, ResponseSql sql, ChangeRows rows) {
        this.database = database;
        this.sql = sql;
        this.rows = rows;
    }

    /** The invitations of a tenant that exist, by id, each with what was answered so far. */
    public Map<UUID, Asked> read(UUID tenantId, Collection<UUID> invitationIds) {
        return inTransaction("Invitations could not be read", sql.read(), statement -> {
            statement.setString(1, tenantId.toString());
            statement.setObject(2, tenantId);
            statement.setArray(3, statement.getConnection().createArrayOf("uuid", invitationIds.toArray()));
            var asked = new HashMap<UUID, Asked>();
            try (ResultSet row = second(statement)) {
                while (row.next()) {
                    Asked each = asked(row);
                    asked.put(each.invitationId(), each);
                }
            }
            return asked;
        });
    }

    /** What texts may name to the respondent of an invitation. */
    public Names names(UUID tenantId, UUID invitationId) {
        return inTransaction("Names could not be read", sql.names(), statement -> {
            statement.setString(1, tenantId.toString());
            statement.setObject(2, tenantId);
            statement.setObject(3, invitationId);
            try (ResultSet row = second(statement)) {
                return row.next()
                        ? new Names(row.getString(1), row.getString(2), row.getString(3), row.getString(4))
                        : new Names(null, null, null, null);
            }
        });
    }

    /** Notes that a person began to look at the invitation; does nothing from the second time on. */
    public void open(UUID tenantId, Asked asked, Instant now) {
        inTransaction("The opening could not be stored", sql.open(), statement -> {
            rows.bindOpening(statement, tenantId, asked, now);
            second(statement).close();
            return null;
        });
    }

    /**
     * Stores the changes of one tenant, moves their invitations on and puts the events into the outbox, all at once.
     *
     * @param changes at most one for each invitation
     * @return the events of those stored, leased to this replica; of those that had moved on since they were read, none
     */
    List<LeasedEvent> write(UUID tenantId, List<Change> changes) {
        return inTransaction("Responses could not be stored", sql.write(), statement -> {
            rows.bind(statement.getConnection(), statement, tenantId, changes);
            var events = new ArrayList<LeasedEvent>();
            try (ResultSet row = second(statement)) {
                while (row.next()) {
                    events.add(LeasedEvent.of(row));
                }
            }
            return events;
        });
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T inTransaction(String failure, String text, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                T done = work.run(statement);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    // The first result is that of naming the tenant.
    private static ResultSet second(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        return statement.getResultSet();
    }

    private Asked asked(ResultSet row) throws SQLException {
        String zone = row.getString("anonymous_in");
        return new Asked(
                row.getObject("id", UUID.class),
                row.getObject("survey_id", UUID.class),
                row.getString("survey_key"),
                row.getInt("survey_version"),
                row.getString("program"),
                AskingChannel.valueOf(row.getString("asked_by")),
                InvitationState.valueOf(row.getString("state")),
                instant(row, "expires_at"),
                row.getString("language"),
                occasion(row),
                row.getObject("recovery_of", UUID.class),
                channels(row),
                row.getBoolean("test"),
                zone == null ? null : ZoneId.of(zone),
                standing(row, zone != null));
    }

    private static List<String> channels(ResultSet row) throws SQLException {
        Array channels = row.getArray("contact_channels");
        return channels == null ? null : List.of((String[]) channels.getArray());
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getObject("interaction_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("org_unit"),
                List.of((String[]) row.getArray("org_unit_path").getArray()),
                row.getString("touchpoint"),
                row.getString("journey"),
                row.getString("stage"),
                row.getString("process"),
                row.getString("channel"),
                row.getString("employee"),
                row.getString("segment"),
                row.getString("persona"),
                row.getBigDecimal("yearly_value_amount"),
                row.getString("yearly_value_currency"),
                instant(row, "occurred_at"));
    }

    // An id that grows with time would tell when somebody answered.
    private Standing standing(ResultSet row, boolean anonymous) throws SQLException {
        UUID responseId = row.getObject("response_id", UUID.class);
        return responseId == null
                ? new Standing(anonymous ? UUID.randomUUID() : UuidV7.next(), 0, List.of(), null, null)
                : new Standing(
                        responseId,
                        row.getInt("revision"),
                        rows.answers(row.getString("answers")),
                        instant(row, "response_started_at"),
                        instant(row, "finished_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
