package io.ohlas.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;

import io.ohlas.platform.trace.Trace;

/** The table of the messages that this service did not handle. */
@ApplicationScoped
class DeadLetters {

    /** Why a message lies here that nothing is wrong with but its tenant. */
    static final String UNKNOWN_TENANT = "unknown-tenant";

    // The same message can die once for each queue it was in, and be delivered here twice: the key is both.
    private static final String KEEP =
            """
            insert into dead_letter (queue, message_id, type, headers, body, reason) values (?, ?, ?, ?::jsonb, ?, ?)
            on conflict (queue, message_id) do update
            set died_at = now(), deaths = dead_letter.deaths + 1, reason = excluded.reason
            """;
    // In any order, so that those who stay unknown keep nobody else waiting for ever.
    private static final String TENANTS =
            """
            select tenant from (
                select distinct headers ->> 'tenant' as tenant from dead_letter
                where reason = 'unknown-tenant') unknown
            order by random() limit 200
            """;
    private static final String OF_TENANT =
            """
            select id, queue, message_id, type, headers, body, deaths from dead_letter
            where reason = 'unknown-tenant' and headers ->> 'tenant' = ? order by id limit 200
            """;

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final AgroalDataSource database;
    private final ObjectMapper json;

    DeadLetters(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param reason null where the message's log line alone tells why its consumer could not handle it */
    void keep(String queue, byte[] body, IncomingRabbitMQMetadata message, String reason) {
        String messageId = message.getMessageId().orElse("");
        prepared(KEEP, statement -> {
            statement.setString(1, queue);
            statement.setString(2, messageId);
            statement.setString(3, message.getType().orElse(""));
            statement.setString(4, write(message.getHeaders()));
            statement.setBytes(5, body);
            statement.setString(6, reason);
            return statement.executeUpdate();
        });
    }

    /** Some of the tenants whose messages lie here because nobody knew them. */
    List<UUID> unknownTenants() {
        return prepared(TENANTS, statement -> {
            var tenants = new ArrayList<UUID>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                tenants.add(UUID.fromString(row.getString(1)));
            }
            return tenants;
        });
    }

    /** What lies here because its tenant was unknown, the oldest first; a few hundred at most. */
    List<DeadLetter> ofUnknown(UUID tenant) {
        return prepared(OF_TENANT, statement -> {
            statement.setString(1, tenant.toString());
            var letters = new ArrayList<DeadLetter>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                letters.add(new DeadLetter(
                        row.getLong("id"),
                        row.getString("queue"),
                        row.getString("message_id"),
                        row.getString("type"),
                        read(row.getString("headers")),
                        row.getBytes("body"),
                        row.getInt("deaths")));
            }
            return letters;
        });
    }

    /** Forgets one, unless it died once more after it was read. */
    void forget(DeadLetter letter) {
        prepared("delete from dead_letter where id = ? and deaths = ?", statement -> {
            statement.setLong(1, letter.id());
            statement.setInt(2, letter.deaths());
            return statement.executeUpdate();
        });
    }

    private <T> T prepared(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be reached", e);
        }
    }

    private String write(Map<String, Object> headers) {
        var plain = new TreeMap<String, String>();
        for (String name : List.of("tenant", "aggregate", "sequence", Trace.HEADER)) {
            if (headers.get(name) instanceof Object value) {
                plain.put(name, value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value + "");
            }
        }
        return json.valueToTree(plain).toString();
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A dead letter has headers that are no JSON", e);
        }
    }
}
