package io.ohlas.platform.messaging;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.probe.TakeTenant;
import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.TestBroker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever takes messages waits for a database that is away; a message is never given up on for that. */
@QuarkusTest
class DatabaseAwayTest {

    @Inject
    Inbox inbox;

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    @Inject
    AgroalDataSource database;

    final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void the_tenant_is_known() {
        TakeTenant.know(tenant);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void effect_whose_connection_dies_is_tried_again_and_happens_once(boolean inTheMiddle) {
        var message = new Delivery(UUID.randomUUID(), tenant, "probe.note-written.v1", 1, null);
        var tries = new AtomicInteger();

        inbox.once("probe.database-away", message, () -> {
            boolean first = tries.incrementAndGet() == 1;
            Object connection = first
                    ? entities.createNativeQuery("select pg_backend_pid()").getSingleResult()
                    : null;
            if (first && inTheMiddle) {
                kill(connection);
            }
            entities.createNativeQuery("insert into note (tenant_id, id, text) values (:tenant, :id, 'once')")
                    .setParameter("tenant", tenant)
                    .setParameter("id", UUID.randomUUID())
                    .executeUpdate();
            // Now the commit is the first to see it.
            if (first && !inTheMiddle) {
                kill(connection);
            }
        });

        assertThat(tries).hasValue(2);
        assertThat(tenants.<Long>with(tenant, () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createQuery("select count(*) from Note", Long.class)
                                .getSingleResult())))
                .isOne();
    }

    // Over a connection of its own, and waits until it is gone.
    private void kill(Object connection) {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try (var own = database.getConnection();
                    var statement = own.prepareStatement("select pg_terminate_backend(?, 5000)")) {
                statement.setObject(1, connection);
                statement.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void dead_letter_is_kept_once_the_database_is_back() throws Exception {
        String poison = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table dead_letter in share mode");
            send(poison, "{not json");
            await().atMost(10, SECONDS).until(() -> killWhoWaits() == 1);
            connection.rollback();
        }

        await().atMost(10, SECONDS).until(() -> deaths(poison) == 1);
    }

    /** @return how many connections that wait to keep a dead letter were cut */
    private int killWhoWaits() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        """
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where relation = 'dead_letter'::regclass and not granted
                        """);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private int deaths(String message) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from dead_letter where message_id = ?")) {
            statement.setString(1, message);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private void send(String messageId, String body) throws Exception {
        try (Connection broker = TestBroker.connect();
                var channel = broker.createChannel()) {
            channel.confirmSelect();
            var properties = new BasicProperties.Builder()
                    .messageId(messageId)
                    .type("probe.note-written.v1")
                    .headers(Map.of("tenant", tenant.toString(), "aggregate", "x", "sequence", 1L))
                    .build();
            channel.basicPublish("ohlas.events", "probe.note-written.v1", true, properties, body.getBytes());
            channel.waitForConfirmsOrDie(5_000);
        }
    }
}
