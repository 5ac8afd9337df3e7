package io.ohlas.scoring;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.testing.TestBroker;

/** Sends events as the other services would, over the real broker, of tenants that the gateway has told of. */
@ApplicationScoped
public class Broker {

    private final AgroalDataSource database;
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();

    private Connection connection;
    private Channel channel;

    Broker(AgroalDataSource database) {
        this.database = database;
    }

    public void send(UUID tenant, String type, String body) {
        send(UUID.randomUUID(), tenant, type, body);
    }

    public void send(UUID messageId, UUID tenant, String type, String body) {
        know(tenant);
        publish(messageId, type, body, Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L));
    }

    public void sendTraced(String traceparent, UUID tenant, String type, String body) {
        know(tenant);
        publish(
                UUID.randomUUID(),
                type,
                body,
                Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L, "traceparent", traceparent));
    }

    /** Lets the service know a tenant by a row that any event of its own outranks, in UTC. */
    public void know(UUID tenant) {
        if (!known.add(tenant)) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '%s', true)".formatted(tenant));
            statement.execute(
                    "insert into tenant (tenant_id, sequence, time_zone) values ('%s', 0, 'UTC')".formatted(tenant)
                            + " on conflict do nothing");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void publish(UUID messageId, String type, String body, Map<String, Object> headers) {
        try {
            var properties = new BasicProperties.Builder()
                    .messageId(messageId.toString())
                    .type(type)
                    .contentType("application/json")
                    .headers(headers)
                    .build();
            channel().basicPublish("ohlas.events", type, true, properties, body.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Channel channel() throws Exception {
        if (channel == null) {
            connection = TestBroker.connect();
            channel = connection.createChannel();
        }
        return channel;
    }

    @PreDestroy
    void close() throws Exception {
        if (connection != null) {
            connection.close();
        }
    }
}
