package io.ohlas.stack.letters;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

import io.ohlas.stack.RabbitAddress;
import io.ohlas.stack.Trouble;

/** Puts messages straight into the queue in which they died, past the exchange: other consumers had theirs. */
public final class QueueSender implements AutoCloseable {

    private static final int PERSISTENT = 2;
    private static final long CONFIRM_MILLIS = 10_000;

    private final Connection connection;
    private final Channel channel;
    private volatile boolean returned;

    /** @throws Trouble when the broker does not let us in */
    public QueueSender(RabbitAddress broker, String virtualHost) {
        var factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.user());
        factory.setPassword(broker.password());
        factory.setVirtualHost(virtualHost);
        try {
            connection = factory.newConnection("dead-letters");
            channel = connection.createChannel();
            channel.confirmSelect();
            channel.addReturnListener(message -> returned = true);
        } catch (IOException | TimeoutException e) {
            throw new Trouble("The broker at %s:%d cannot be reached. Does the suite run? ./ohlas start"
                    .formatted(broker.host(), broker.port()));
        }
    }

    /** Returns once the broker has it on disk. @throws Trouble when it does not take it, or the queue is gone */
    void send(DeadLetter letter) {
        try {
            returned = false;
            channel.basicPublish("", letter.queue(), true, properties(letter), letter.body());
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (IOException | TimeoutException e) {
            throw new Trouble("%s was not taken by the broker and stays where it is.".formatted(letter.name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (returned) {
            throw new Trouble(
                    "The queue %s of %s is gone; it stays where it is.".formatted(letter.queue(), letter.name()));
        }
    }

    @Override
    public void close() {
        connection.abort(1_000);
    }

    private static BasicProperties properties(DeadLetter letter) {
        Map<String, Object> headers = new HashMap<>(letter.headers());
        // Kept as text, sent as a number: consumers compare it.
        headers.computeIfPresent("sequence", (name, text) -> number(text.toString()));
        return new BasicProperties.Builder()
                .messageId(letter.messageId())
                .type(letter.type())
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .headers(headers)
                .build();
    }

    // Its consumer refuses one that is no number again; here it must not keep the others waiting.
    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
