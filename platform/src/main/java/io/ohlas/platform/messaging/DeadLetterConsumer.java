package io.ohlas.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.ohlas.platform.trace.Trace;

/** Keeps what a consumer of this service could not handle, so that an operator can look at it and send it again. */
@ApplicationScoped
class DeadLetterConsumer {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Patience patience;

    DeadLetterConsumer(AgroalDataSource database, ObjectMapper json, Patience patience) {
        this.database = database;
        this.json = json;
        this.patience = patience;
    }

    @Incoming("dead-letters")
    @RunOnVirtualThread
    void keep(byte[] body, IncomingRabbitMQMetadata message) {
        String queue = String.valueOf(message.getHeaders().get("x-first-death-queue"));
        String id = message.getMessageId().orElse("");
        Log.warnf("Message %s of type %s was given up on by %s", id, message.getRoutingKey(), queue);
        patience.waitOut(() -> insert(queue, id, body, message));
    }

    // The same message can die once for each queue it was in, and be delivered here twice: the key is both.
    private void insert(String queue, String messageId, byte[] body, IncomingRabbitMQMetadata message) {
        String sql =
                """
                insert into dead_letter (queue, message_id, type, headers, body) values (?, ?, ?, ?::jsonb, ?)
                on conflict (queue, message_id) do update set died_at = now(), deaths = dead_letter.deaths + 1
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, queue);
            statement.setString(2, messageId);
            statement.setString(3, message.getType().orElse(""));
            statement.setString(4, headers(message.getHeaders()));
            statement.setBytes(5, body);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep dead letter " + messageId, e);
        }
    }

    private String headers(Map<String, Object> headers) {
        var plain = new TreeMap<String, String>();
        for (String name : List.of("tenant", "aggregate", "sequence", Trace.HEADER)) {
            if (headers.get(name) instanceof Object value) {
                plain.put(name, value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value + "");
            }
        }
        return json.valueToTree(plain).toString();
    }
}
