package io.ohlas.platform.probe;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Events of a tenant that nobody has told the service of. */
@QuarkusTest
class UnknownTenantTest {

    static final String NOTE = "probe.note-written.v1";
    static final String TELLING = "gateway.tenant-configured.v1";

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    final UUID stranger = UUID.randomUUID();

    @Test
    void event_reaches_no_consumer_and_is_set_aside_with_its_reason() throws Exception {
        send(NOTE, NOTE, stranger, UUID.randomUUID());

        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(setAside()).isOne());
        await().during(1, SECONDS).atMost(2, SECONDS).until(() -> notes(stranger) == 0);
    }

    @Test
    void event_is_handled_once_the_tenant_is_told_of() throws Exception {
        send(NOTE, NOTE, stranger, UUID.randomUUID());
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(setAside()).isOne());

        send(TELLING, TELLING, stranger, stranger);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(notes(stranger)).isOne());
        await().atMost(5, SECONDS).untilAsserted(() -> assertThat(setAside()).isZero());
    }

    @Test
    void any_number_of_them_holds_up_nobody_and_none_is_lost() throws Exception {
        UUID known = UUID.randomUUID();
        TakeTenant.know(known);
        try (var broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            channel.confirmSelect();
            for (int i = 0; i < 500; i++) {
                send(channel, NOTE, NOTE, stranger, UUID.randomUUID());
            }
            send(channel, NOTE, NOTE, known, UUID.randomUUID());
            channel.waitForConfirmsOrDie(10_000);
        }

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(notes(known)).isOne());
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(setAside()).isEqualTo(500));
        send(TELLING, TELLING, stranger, stranger);
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(notes(stranger)).isEqualTo(500));
    }

    @Test
    void calling_itself_the_event_that_tells_of_a_tenant_helps_no_other_event() throws Exception {
        send(NOTE, TELLING, stranger, UUID.randomUUID());

        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(setAside()).isOne());
        assertThat(notes(stranger)).isZero();
    }

    @Test
    void an_envelope_without_sense_keeps_no_other_event_of_its_tenant_waiting() throws Exception {
        try (var broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            channel.confirmSelect();
            publish(channel, NOTE, NOTE, stranger, UUID.randomUUID(), "first");
            publish(channel, NOTE, NOTE, stranger, UUID.randomUUID(), 1L);
            channel.waitForConfirmsOrDie(5_000);
        }
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(setAside()).isEqualTo(2));

        send(TELLING, TELLING, stranger, stranger);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(notes(stranger)).isOne());
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(givenUpOn()).isOne());
        assertThat(setAside()).isZero();
    }

    private void send(String routingKey, String type, UUID tenant, UUID subject) throws Exception {
        try (var broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            channel.confirmSelect();
            send(channel, routingKey, type, tenant, subject);
            channel.waitForConfirmsOrDie(5_000);
        }
    }

    private static void send(Channel channel, String routingKey, String type, UUID tenant, UUID subject)
            throws Exception {
        publish(channel, routingKey, type, tenant, subject, 1L);
    }

    private static void publish(
            Channel channel, String routingKey, String type, UUID tenant, UUID subject, Object sequence)
            throws Exception {
        var properties = new BasicProperties.Builder()
                .messageId(UUID.randomUUID().toString())
                .type(type)
                .contentType("application/json")
                .headers(Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", sequence))
                .build();
        String body = "{\"noteId\":\"%1$s\",\"tenantId\":\"%1$s\",\"text\":\"hello\"}".formatted(subject);
        channel.basicPublish("ohlas.events", routingKey, true, properties, body.getBytes());
    }

    private long notes(UUID tenant) {
        return count(tenant, "select count(*) from note where tenant_id = :tenant", tenant);
    }

    private long setAside() {
        return count(
                stranger,
                "select count(*) from dead_letter where reason = 'unknown-tenant' and headers ->> 'tenant' = :tenant",
                stranger.toString());
    }

    private long givenUpOn() {
        return count(
                stranger,
                "select count(*) from dead_letter where reason is null and headers ->> 'tenant' = :tenant",
                stranger.toString());
    }

    private long count(UUID as, String sql, Object tenant) {
        return tenants.with(as, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery(sql, Long.class)
                        .setParameter("tenant", tenant)
                        .getSingleResult()));
    }
}
