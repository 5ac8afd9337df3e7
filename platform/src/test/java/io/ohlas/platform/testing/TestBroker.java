package io.ohlas.platform.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.inject.spi.CDI;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.agroal.api.AgroalDataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker of the service under test, for whoever speaks to it as another service would. */
public final class TestBroker {

    private TestBroker() {}

    /** A connection of the test's own, which it closes. */
    public static Connection connect() throws IOException, TimeoutException {
        var config = ConfigProvider.getConfig();
        var factory = new ConnectionFactory();
        factory.setHost(config.getValue("rabbitmq-host", String.class));
        factory.setPort(config.getValue("rabbitmq-port", Integer.class));
        factory.setUsername(config.getValue("rabbitmq-username", String.class));
        factory.setPassword(config.getValue("rabbitmq-password", String.class));
        factory.setVirtualHost(config.getValue("rabbitmq-virtual-host", String.class));
        return factory.newConnection();
    }

    /** Publishes an event as another service would, and returns once the broker has it. @return the message's id */
    public static UUID send(UUID tenant, String type, JsonNode body) throws Exception {
        UUID message = UUID.randomUUID();
        try (var connection = connect();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            var properties = new BasicProperties.Builder()
                    .messageId(message.toString())
                    .type(type)
                    .contentType("application/json")
                    .headers(Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L))
                    .build();
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            channel.basicPublish("ohlas.events", type, true, properties, bytes);
            channel.waitForConfirmsOrDie(10_000);
        }
        return message;
    }

    /** Whether a consumer gave up on the message, or set it aside. */
    public static boolean isDead(UUID message) throws SQLException {
        return exists("select from dead_letter where message_id = ?", message.toString());
    }

    /** Waits until a consumer of the service has dealt with the message. */
    public static void awaitHandled(UUID message) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isHandled(message));
    }

    /** Whether a consumer of the service has dealt with the message. */
    public static boolean isHandled(UUID message) throws SQLException {
        return exists("select from inbox where message_id = ?", message);
    }

    private static boolean exists(String sql, Object value) throws SQLException {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            return statement.executeQuery().next();
        }
    }
}
