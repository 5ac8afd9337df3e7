package io.ohlas.platform.testing;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.inject.spi.CDI;

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

    /** Waits until a consumer of the service has dealt with the message. */
    public static void awaitHandled(UUID message) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isHandled(message));
    }

    private static boolean isHandled(UUID message) throws SQLException {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var statement = connection.prepareStatement("select from inbox where message_id = ?")) {
            statement.setObject(1, message);
            return statement.executeQuery().next();
        }
    }
}
