package io.ohlas.platform.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.messaging.EventType;
import io.ohlas.platform.messaging.Outbox;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class MessagingTest {

    @EventType("probe.unheard.v1")
    record Unheard(String text) {}

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    @Inject
    Outbox outbox;

    final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void the_tenant_is_known() {
        TakeTenant.know(tenant);
    }

    @Test
    void event_reaches_its_consumer_as_its_tenant() {
        UUID note = UUID.randomUUID();

        publish(new NoteWritten(note, "hello"), note);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(copies(tenant, note)).isOne());
    }

    @Test
    void event_is_sent_at_once_and_not_by_the_next_sweep() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        publish(new NoteWritten(first, "just swept"), first);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(copies(tenant, first)).isOne());

        publish(new NoteWritten(second, "between two sweeps"), second);

        await().atMost(3, SECONDS)
                .untilAsserted(() -> assertThat(copies(tenant, second)).isOne());
    }

    @Test
    void event_outside_a_transaction_is_refused() {
        assertThatThrownBy(
                        () -> tenants.with(tenant, () -> outbox.publish(new NoteWritten(tenant, "loose"), tenant, 1)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void event_of_a_transaction_that_fails_is_never_sent() {
        UUID note = UUID.randomUUID();
        UUID later = UUID.randomUUID();

        assertThatThrownBy(() -> tenants.with(
                        tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
                            outbox.publish(new NoteWritten(note, "regretted"), note, 1);
                            throw new IllegalStateException("regret");
                        })))
                .hasMessage("regret");
        publish(new NoteWritten(later, "kept"), later);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(copies(tenant, later)).isOne());
        assertThat(copies(tenant, note)).isZero();
    }

    @Test
    void same_message_delivered_ten_times_has_one_effect() throws Exception {
        UUID note = UUID.randomUUID();
        String message = UUID.randomUUID().toString();
        String body = "{\"noteId\":\"%s\",\"text\":\"again\",\"unknownField\":1}".formatted(note);

        for (int i = 0; i < 10; i++) {
            send(message, body);
        }
        UUID last = UUID.randomUUID();
        send(UUID.randomUUID().toString(), "{\"noteId\":\"%s\",\"text\":\"last\"}".formatted(last));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(copies(tenant, last)).isOne());
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(copies(tenant, note)).isOne());
    }

    @Test
    void poison_is_kept_as_a_dead_letter_and_holds_up_nobody() throws Exception {
        String poison = UUID.randomUUID().toString();
        UUID note = UUID.randomUUID();

        send(poison, "{not json");
        send(UUID.randomUUID().toString(), "{\"noteId\":\"%s\",\"text\":\"after\"}".formatted(note));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(copies(tenant, note)).isOne());
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(deaths(poison)).isOne());
    }

    @Test
    void same_poison_twice_is_one_dead_letter() throws Exception {
        String poison = UUID.randomUUID().toString();
        send(poison, "{not json");
        send(poison, "{not json");

        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(
                        count("select sum(deaths) from dead_letter where message_id = :value", poison))
                .isEqualTo(2));
        assertThat(deaths(poison)).isOne();
    }

    @Test
    void event_without_a_queue_waits_in_the_outbox_until_one_is_bound() throws Exception {
        String text = UUID.randomUUID().toString();
        publish(new Unheard(text), text);
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(waiting(text)).isOne());

        try (Connection broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "ohlas.events", "probe.unheard.v1");

            await().atMost(30, SECONDS).untilAsserted(() -> {
                var got = channel.basicGet(queue, true);
                assertThat(got).isNotNull();
                assertThat(new String(got.getBody(), StandardCharsets.UTF_8)).contains(text);
            });
        }
        await().atMost(5, SECONDS).untilAsserted(() -> assertThat(waiting(text)).isZero());
    }

    private void publish(Record event, Object aggregate) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> outbox.publish(event, aggregate, 1)));
    }

    private void send(String messageId, String body) throws Exception {
        try (Connection broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            channel.confirmSelect();
            var properties = new BasicProperties.Builder()
                    .messageId(messageId)
                    .type("probe.note-written.v1")
                    .contentType("application/json")
                    .headers(Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L))
                    .build();
            channel.basicPublish("ohlas.events", "probe.note-written.v1", true, properties, body.getBytes());
            channel.waitForConfirmsOrDie(5_000);
        }
    }

    private long copies(UUID ofTenant, UUID note) {
        return tenants.with(ofTenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from Note where text = :text", Long.class)
                        .setParameter("text", "copy of " + note)
                        .getSingleResult()));
    }

    private long deaths(String messageId) {
        return count("select count(*) from dead_letter where message_id = :value", messageId);
    }

    private long waiting(String text) {
        return count("select count(*) from outbox where aggregate = :value", text);
    }

    private long count(String sql, String value) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(sql, Long.class)
                        .setParameter("value", value)
                        .getSingleResult()));
    }
}
