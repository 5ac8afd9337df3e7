package io.ohlas.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends events as the other services would, over the real broker. */
@ApplicationScoped
public class Broker {

    private Connection connection;
    private Channel channel;

    public void send(UUID tenant, String type, String body) {
        send(UUID.randomUUID(), tenant, type, body);
    }

    public synchronized void send(UUID messageId, UUID tenant, String type, String body) {
        try {
            var properties = new BasicProperties.Builder()
                    .messageId(messageId.toString())
                    .type(type)
                    .contentType("application/json")
                    .headers(Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L))
                    .build();
            channel().basicPublish("ohlas.events", type, true, properties, body.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Channel channel() throws Exception {
        if (channel == null) {
            var config = ConfigProvider.getConfig();
            var factory = new ConnectionFactory();
            factory.setHost(config.getValue("rabbitmq-host", String.class));
            factory.setPort(config.getValue("rabbitmq-port", Integer.class));
            factory.setUsername(config.getValue("rabbitmq-username", String.class));
            factory.setPassword(config.getValue("rabbitmq-password", String.class));
            factory.setVirtualHost(config.getValue("rabbitmq-virtual-host", String.class));
            connection = factory.newConnection();
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
