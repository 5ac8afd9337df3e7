package io.ohlas.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what a consumer of this service could not handle, so that an operator can look at it and send it again. */
@ApplicationScoped
class DeadLetterConsumer {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Patience patience;

    DeadLetterConsumer(EntityManager entities, ObjectMapper json, Patience patience) {
        this.entities = entities;
        this.json = json;
        this.patience = patience;
    }

    @Incoming("dead-letters")
    @RunOnVirtualThread
    void keep(byte[] body, IncomingRabbitMQMetadata message) {
        String queue = String.valueOf(message.getHeaders().get("x-first-death-queue"));
        String id = message.getMessageId().orElse("");
        Log.warnf("Message %s of type %s was given up on by %s", id, message.getRoutingKey(), queue);
        patience.waitOut(() -> QuarkusTransaction.requiringNew().run(() -> insert(queue, id, body, message)));
    }

    // The same message can die once for each queue it was in, and be delivered here twice: the key is both.
    private void insert(String queue, String messageId, byte[] body, IncomingRabbitMQMetadata message) {
        entities.createNativeQuery(
                        """
                        insert into dead_letter (queue, message_id, type, headers, body)
                        values (:queue, :messageId, :type, cast(:headers as jsonb), :body)
                        on conflict (queue, message_id) do update
                        set died_at = now(), deaths = dead_letter.deaths + 1
                        """)
                .setParameter("queue", queue)
                .setParameter("messageId", messageId)
                .setParameter("type", message.getType().orElse(""))
                .setParameter("headers", headers(message.getHeaders()))
                .setParameter("body", body)
                .executeUpdate();
    }

    private String headers(Map<String, Object> headers) {
        var plain = new TreeMap<String, String>();
        for (String name : List.of("tenant", "aggregate", "sequence", "traceparent")) {
            if (headers.get(name) instanceof Object value) {
                plain.put(name, value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value + "");
            }
        }
        return json.valueToTree(plain).toString();
    }
}
