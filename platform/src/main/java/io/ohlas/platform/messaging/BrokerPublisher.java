package io.ohlas.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.quarkus.logging.Log;

import io.ohlas.platform.trace.Trace;

/**
 * The relay's connection to the broker. The plain client is used because the reactive connector can neither publish
 * with {@code mandatory}, without which an event without a queue would vanish, nor give up on a confirm that hangs.
 */
@ApplicationScoped
class BrokerPublisher {

    static final String EXCHANGE = "ohlas.events";

    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);
    private static final int PERSISTENT = 2;

    private final BrokerAddress address;
    private final Set<String> returned = ConcurrentHashMap.newKeySet();
    private Connection connection;
    private Channel channel;

    BrokerPublisher(BrokerAddress address) {
        this.address = address;
    }

    /**
     * Publishes a batch and waits for the broker to have it on disk.
     *
     * @return ids of the rows that are in at least one queue; the others found no queue bound
     * @throws Exception when the broker is away, refuses or stays silent; any of the batch may have arrived
     */
    Set<Long> publish(List<LeasedEvent> batch) throws Exception {
        return publish(batch, CONFIRM_WITHIN);
    }

    Set<Long> publish(List<LeasedEvent> batch, Duration confirmWithin) throws Exception {
        try {
            var open = openChannel();
            returned.clear();
            for (LeasedEvent row : batch) {
                open.basicPublish(
                        EXCHANGE, row.type(), true, properties(row), row.body().getBytes(StandardCharsets.UTF_8));
            }
            open.waitForConfirmsOrDie(confirmWithin.toMillis());
        } catch (Exception e) {
            close();
            throw e;
        }
        var confirmed = new HashSet<Long>();
        for (LeasedEvent row : batch) {
            if (!returned.contains(row.messageId().toString())) {
                confirmed.add(row.id());
            }
        }
        return confirmed;
    }

    void close() {
        if (connection != null) {
            connection.abort(1_000);
        }
        connection = null;
        channel = null;
    }

    private Channel openChannel() throws Exception {
        if (channel == null || !channel.isOpen()) {
            close();
            connection = address.connect("outbox-relay");
            channel = connection.createChannel();
            channel.exchangeDeclare(EXCHANGE, "topic", true);
            channel.confirmSelect();
            // A message that no queue takes comes back before its confirm.
            channel.addReturnListener(message -> {
                returned.add(message.getProperties().getMessageId());
                Log.debugf("No queue is bound for %s", message.getRoutingKey());
            });
        }
        return channel;
    }

    private static BasicProperties properties(LeasedEvent row) {
        return new BasicProperties.Builder()
                .messageId(row.messageId().toString())
                .type(row.type())
                .timestamp(Date.from(row.recordedAt()))
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .headers(Map.of(
                        "tenant",
                        row.tenantId().toString(),
                        "aggregate",
                        row.aggregate(),
                        "sequence",
                        row.sequence(),
                        Trace.HEADER,
                        row.traceparent() == null ? Trace.of(row.messageId()) : row.traceparent()))
                .build();
    }
}
