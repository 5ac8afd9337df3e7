package io.ohlas.platform.probe;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.messaging.EventJson;
import io.ohlas.platform.messaging.LeasedEvent;
import io.ohlas.platform.messaging.OutboxEntry;
import io.ohlas.platform.messaging.OutboxRelay;
import io.ohlas.platform.tenancy.TenantContext;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Events that their writer leases as it stores them, and hands to the relay. */
@QuarkusTest
class HandoverTest {

    @Inject
    AgroalDataSource database;

    @Inject
    EventJson json;

    @Inject
    OutboxRelay relay;

    @Inject
    TenantContext tenants;

    @Inject
    EntityManager entities;

    final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void the_tenant_is_known() {
        TakeTenant.know(tenant);
    }

    @Test
    void handed_over_event_is_sent_long_before_its_lease_ends() throws Exception {
        UUID note = UUID.randomUUID();

        relay.handOver(List.of(stored(note, "now() + interval '1 hour'")));

        await().atMost(10, SECONDS).until(() -> copies(note) == 1);
        await().atMost(10, SECONDS).until(() -> waiting(note) == 0);
    }

    @Test
    void handed_over_event_is_sent_at_once_and_not_by_the_next_sweep() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        relay.handOver(List.of(stored(first, LeasedEvent.LEASE)));
        await().atMost(10, SECONDS).until(() -> copies(first) == 1);

        relay.handOver(List.of(stored(second, LeasedEvent.LEASE)));

        await().atMost(3, SECONDS).until(() -> copies(second) == 1);
    }

    @Test
    void event_whose_writer_died_is_sent_when_its_lease_ends() throws Exception {
        UUID note = UUID.randomUUID();

        stored(note, "now() + interval '1 second'");

        await().atMost(20, SECONDS).until(() -> copies(note) == 1);
        await().atMost(10, SECONDS).until(() -> waiting(note) == 0);
    }

    @Test
    void handed_over_twice_it_has_one_effect() throws Exception {
        UUID note = UUID.randomUUID();
        LeasedEvent event = stored(note, LeasedEvent.LEASE);

        relay.handOver(List.of(event, event));

        await().atMost(10, SECONDS).until(() -> waiting(note) == 0);
        await().during(1, SECONDS).atMost(10, SECONDS).untilAsserted(() -> assertThat(copies(note))
                .isOne());
    }

    private LeasedEvent stored(UUID note, String leasedUntil) throws SQLException {
        var entry = OutboxEntry.of(json, tenant, new NoteWritten(note, "handed over"), note, 1);
        String insert =
                """
                insert into outbox (message_id, tenant_id, type, aggregate, sequence, body, leased_until)
                values (?, ?, ?, ?, ?, ?, %s) returning %s
                """
                        .formatted(leasedUntil, LeasedEvent.COLUMNS);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, entry.messageId());
            statement.setObject(2, entry.tenantId());
            statement.setString(3, entry.type());
            statement.setString(4, entry.aggregate());
            statement.setLong(5, entry.sequence());
            statement.setString(6, entry.body());
            var row = statement.executeQuery();
            row.next();
            return LeasedEvent.of(row);
        }
    }

    private long copies(UUID note) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from Note where text = :text", Long.class)
                        .setParameter("text", "copy of " + note)
                        .getSingleResult()));
    }

    private long waiting(UUID note) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from outbox where aggregate = ?")) {
            statement.setString(1, note.toString());
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
