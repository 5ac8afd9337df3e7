package io.ohlas.survey.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends events as other services would, and reads what this one published. */
@ApplicationScoped
public class Events {

    private final EntityManager entities;
    private final TenantContext tenants;
    private final ObjectMapper json;

    Events(EntityManager entities, TenantContext tenants, ObjectMapper json) {
        this.entities = entities;
        this.tenants = tenants;
        this.json = json;
    }

    /** Bodies of a tenant's events of one type; they wait in the outbox, since no queue of another service is bound. */
    public List<JsonNode> published(UUID tenant, String type) {
        List<?> bodies =
                tenants.with(tenant, () -> QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                "select body from outbox where tenant_id = ?1 and type = ?2 order by id", String.class)
                        .setParameter(1, tenant)
                        .setParameter(2, type)
                        .getResultList()));
        return bodies.stream().map(body -> read(String.valueOf(body))).toList();
    }

    /** The contract's own example of an event. */
    public JsonNode example(String event) {
        return read(resource(event, "v1.example.json"));
    }

    public void assertFitsContract(String event, JsonNode body) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(resource(event, "v1.schema.json"));
        assertThat(schema.validate(body)).isEmpty();
    }

    public void send(UUID tenant, String type, Object body) {
        send(tenant, type, UUID.randomUUID(), body);
    }

    public void send(UUID tenant, String type, UUID messageId, Object body) {
        try (var broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            channel.confirmSelect();
            var properties = new BasicProperties.Builder()
                    .messageId(messageId.toString())
                    .type(type)
                    .headers(Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L))
                    .build();
            byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            channel.basicPublish("ohlas.events", type, true, properties, bytes);
            channel.waitForConfirmsOrDie(5_000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A queue of the test's own that gets every event of a type from now on; it ends with the listener. */
    public Listener listen(String type) throws Exception {
        var broker = TestBroker.connect();
        var channel = broker.createChannel();
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, "ohlas.events", type);
        return new Listener(broker, channel, queue);
    }

    /** Hears what reaches the broker. */
    public record Listener(Connection broker, Channel channel, String queue) implements AutoCloseable {

        /** Ids of the things that the events told of since the last time. */
        public List<String> heard() throws IOException {
            var things = new ArrayList<String>();
            for (var event = channel.basicGet(queue, true); event != null; event = channel.basicGet(queue, true)) {
                things.add(String.valueOf(event.getProps().getHeaders().get("aggregate")));
            }
            return things;
        }

        @Override
        public void close() throws IOException {
            broker.close();
        }
    }

    private String resource(String event, String file) {
        String name = "/contracts/%s/%s".formatted(event, file);
        try (var stream = Events.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
