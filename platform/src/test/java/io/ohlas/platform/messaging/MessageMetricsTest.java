package io.ohlas.platform.messaging;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class MessageMetricsTest {

    @Inject
    EntityManager entities;

    @Inject
    MeterRegistry registry;

    @Inject
    MessageMetrics metrics;

    @Inject
    Scheduler scheduler;

    @Test
    void each_dead_letter_shows() {
        metrics.measure();
        double before = figure("ohlas.dead.letters");

        change("insert into dead_letter (queue, message_id, type, headers, body)"
                + " values ('probe', '%s', 'probe.note-written.v1', '{}', '')".formatted(UUID.randomUUID()));
        metrics.measure();

        assertThat(figure("ohlas.dead.letters")).isEqualTo(before + 1);
    }

    @Test
    void an_event_that_comes_before_its_tenant_shows_when_it_has_waited_for_a_minute() {
        String message = UUID.randomUUID().toString();
        metrics.measure();
        double before = figure("ohlas.dead.letters");

        // Of a tenant of its own, whom nobody tells of while the test lasts.
        change("insert into dead_letter (queue, message_id, type, headers, body, reason)"
                + " values ('probe', '%s', 'probe.note-written.v1', '{\"tenant\":\"%s\"}', '', 'unknown-tenant')"
                        .formatted(message, UUID.randomUUID()));
        metrics.measure();
        assertThat(figure("ohlas.dead.letters")).isEqualTo(before);

        change("update dead_letter set died_at = now() - interval '61 seconds' where message_id = '%s'"
                .formatted(message));
        metrics.measure();
        assertThat(figure("ohlas.dead.letters")).isEqualTo(before + 1);
    }

    @Test
    void an_event_that_waits_shows_with_its_age() {
        change("insert into outbox (message_id, tenant_id, type, aggregate, sequence, body, recorded_at, leased_until)"
                + " values ('%s', '%s', 'probe.unheard-of.v1', 'x', 1, '{}', now() - interval '1 hour', now() + interval '1 hour')"
                        .formatted(UUID.randomUUID(), UUID.randomUUID()));
        metrics.measure();

        assertThat(figure("ohlas.outbox.events")).isGreaterThanOrEqualTo(1);
        assertThat(figure("ohlas.outbox.oldest")).isBetween(3_600.0, 3_700.0);
        change("delete from outbox where type = 'probe.unheard-of.v1'");
    }

    @Test
    void it_happens_by_itself() {
        assertThat(scheduler.getScheduledJobs()).anySatisfy(job -> assertThat(job.getMethodDescription())
                .isEqualTo(MessageMetrics.class.getName() + "#measure"));
    }

    private double figure(String name) {
        return registry.get(name).gauge().value();
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
