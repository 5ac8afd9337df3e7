package io.ohlas.platform.messaging;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the broker is, for those who speak to it by the plain client. */
@ApplicationScoped
public class BrokerAddress {

    private final ConnectionFactory factory = new ConnectionFactory();

    BrokerAddress(
            @ConfigProperty(name = "rabbitmq-host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "rabbitmq-port", defaultValue = "5672") int port,
            @ConfigProperty(name = "rabbitmq-username", defaultValue = "guest") String user,
            @ConfigProperty(name = "rabbitmq-password", defaultValue = "guest") String password,
            @ConfigProperty(name = "rabbitmq-virtual-host", defaultValue = "/") String virtualHost) {
        factory.setHost(host);
        factory.setPort(port);
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        factory.setRequestedHeartbeat(10);
        factory.setConnectionTimeout(5_000);
        // Whoever publishes reconnects itself, since it alone knows what to send again.
        factory.setAutomaticRecoveryEnabled(false);
    }

    /** A new connection, which whoever asked for it closes. @param name what the broker's page shows of it */
    public Connection connect(String name) throws IOException, TimeoutException {
        return factory.newConnection(name);
    }
}
