package io.ohlas.alert.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.inject.spi.CDI;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;

import io.ohlas.alert.tenant.SetUpTenant;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;

import static org.awaitility.Awaitility.await;

/** The real broker, as the other services use it. */
public final class Broker {

    private Broker() {}

    /** Publishes an event of a tenant that is set up; waits until a queue has it: the service may still declare its own. */
    public static void send(UUID tenant, String type, UUID messageId, String body) {
        know(tenant);
        await().atMost(Duration.ofSeconds(60)).until(() -> reachesQueue(tenant, type, messageId, body));
    }

    /** Sets a tenant up as its own event would. */
    public static void know(UUID tenant) {
        CDI.current()
                .select(TenantContext.class)
                .get()
                .with(tenant, CDI.current().select(SetUpTenant.class).get()::ensure);
    }

    /** As {@link #send}, and waits until the service has dealt with it. */
    public static void deliver(UUID tenant, String type, String body) {
        UUID message = UUID.randomUUID();
        send(tenant, type, message, body);
        TestBroker.awaitHandled(message);
    }

    private static boolean reachesQueue(UUID tenant, String type, UUID messageId, String body) throws Exception {
        try (Connection connection = TestBroker.connect();
                var channel = connection.createChannel()) {
            var returned = new AtomicBoolean();
            channel.addReturnListener(message -> returned.set(true));
            channel.exchangeDeclare("ohlas.events", "topic", true);
            channel.confirmSelect();
            var properties = new BasicProperties.Builder()
                    .messageId(messageId.toString())
                    .type(type)
                    .contentType("application/json")
                    .deliveryMode(2)
                    .headers(Map.of("tenant", tenant.toString(), "aggregate", "test", "sequence", 1L))
                    .build();
            channel.basicPublish("ohlas.events", type, true, properties, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(30_000);
            return !returned.get();
        }
    }

    /** A queue of the test's own that gets every event of a type; lives as long as the connection. */
    public static Listener listen(String type) {
        try {
            var connection = TestBroker.connect();
            var channel = connection.createChannel();
            channel.exchangeDeclare("ohlas.events", "topic", true);
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "ohlas.events", type);
            return new Listener(connection, queue);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
