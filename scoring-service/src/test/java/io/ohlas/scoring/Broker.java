package io.ohlas.scoring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import io.ohlas.platform.testing.TestBroker;

/** Sends events as the other services would, over the real broker. */
@ApplicationScoped
public class Broker {

    private Connection connection;
    private Channel channel;

    public void send(UUID tenant, String type, String body) {
        send(UUID.randomUUID(), tenant, type, body);
    }

    public void send(UUID messageId, UUID tenant, String type, String body) {
        publish(messageId, type, body, Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L));
    }

    public void sendTraced(String traceparent, UUID tenant, String type, String body) {
        publish(
                UUID.randomUUID(),
                type,
                body,
                Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L, "traceparent", traceparent));
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
