package io.ohlas.survey.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.platform.messaging.EventJson;
import io.ohlas.platform.time.UuidV7;
import io.ohlas.survey.answer.Answer;

/** Lays changes out as the columns that the statement of {@link ResponseSql#write()} takes, one array for each. */
@ApplicationScoped
class ChangeRows {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final EventJson events;

    ChangeRows(ObjectMapper json, EventJson events) {
        this.json = json;
        this.events = events;
    }

    void bind(Connection connection, PreparedStatement statement, UUID tenantId, List<Change> changes)
            throws SQLException {
        var columns = new Columns(connection, statement, changes);
        columns.position = 1;
        statement.setString(columns.position++, tenantId.toString());
        columns.add("uuid", change -> change.asked().invitationId());
        columns.add("uuid", change -> change.asked().standing().responseId());
        columns.add("int", Change::revision);
        columns.add("int", change -> change.asked().standing().revision());
        columns.add("text", change -> write(change.answers()));
        columns.add("text", change -> change.headline().metric());
        columns.add("int", change -> change.headline().rating());
        columns.add("text", change -> change.headline().bandName());
        columns.add("text", change -> change.headline().comment());
        columns.add("text", Change::language);
        columns.add("timestamptz", change -> time(change.startedAt()));
        columns.add("timestamptz", change -> time(change.submittedAt()));
        columns.add("timestamptz", change -> time(change.finishedAt()));
        columns.add("boolean", Change::movesInvitation);
        columns.add("uuid", change -> UuidV7.next());
        columns.add("text", change -> events.write(ResponseSubmitted.of(change)));
        columns.add("text", Change::traceparent);
        statement.setObject(columns.position++, tenantId);
        statement.setObject(columns.position++, tenantId);
        statement.setObject(columns.position, tenantId);
    }

    void bindOpening(PreparedStatement statement, UUID tenantId, Asked asked, Instant now) throws SQLException {
        statement.setString(1, tenantId.toString());
        statement.setObject(2, now.atOffset(ZoneOffset.UTC));
        statement.setObject(3, tenantId);
        statement.setObject(4, asked.invitationId());
        statement.setObject(5, tenantId);
        statement.setObject(6, UuidV7.next());
        statement.setString(7, events.write(asked.opened(now)));
    }

    List<Answer> answers(String stored) {
        try {
            return json.readValue(stored, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers cannot be read", e);
        }
    }

    private String write(List<Answer> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be written", e);
        }
    }

    // The driver writes an array's elements as text; an offset in it keeps the session's zone out of play.
    private static String time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
    }

    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Change> changes;
        private int position;

        Columns(Connection connection, PreparedStatement statement, List<Change> changes) {
            this.connection = connection;
            this.statement = statement;
            this.changes = changes;
        }

        void add(String type, Function<Change, Object> column) throws SQLException {
            Object[] cells = changes.stream().map(column).toArray();
            statement.setArray(position++, connection.createArrayOf(type, cells));
        }
    }
}
