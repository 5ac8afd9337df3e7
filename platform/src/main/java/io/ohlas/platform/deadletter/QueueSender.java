package io.ohlas.platform.deadletter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.rabbitmq.client.AMQP.BasicProperties;

import io.ohlas.platform.messaging.BrokerAddress;

/** Puts messages straight into the queue in which they lay, past the exchange: other consumers had theirs. */
@ApplicationScoped
class QueueSender {

    private static final int PERSISTENT = 2;
    private static final long CONFIRM_MILLIS = 10_000;

    private final BrokerAddress broker;

    QueueSender(BrokerAddress broker) {
        this.broker = broker;
    }

    /**
     * Returns once the broker has them on disk.
     *
     * @return those that it took; the queue of the others is gone
     * @throws Exception when the broker is away or stays silent; any of them may have arrived
     */
    List<DeadLetter> send(List<DeadLetter> letters) throws Exception {
        Set<String> returned = ConcurrentHashMap.newKeySet();
        try (var connection = broker.connect("dead-letters");
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.addReturnListener(message -> returned.add(
                    message.getRoutingKey() + message.getProperties().getMessageId()));
            for (DeadLetter letter : letters) {
                channel.basicPublish("", letter.queue(), true, properties(letter), letter.body());
            }
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        }
        return letters.stream()
                .filter(letter -> !returned.contains(letter.queue() + letter.messageId()))
                .toList();
    }

    private static BasicProperties properties(DeadLetter letter) {
        Map<String, Object> headers = new HashMap<>(letter.headers());
        // Kept as text, sent as a number: consumers compare it.
        headers.computeIfPresent("sequence", (name, text) -> number((String) text));
        return new BasicProperties.Builder()
                .messageId(letter.messageId())
                .type(letter.type())
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .headers(headers)
                .build();
    }

    // Its consumer refuses one that is no number; here it must not keep the others of its tenant waiting.
    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
