package io.ohlas.alert.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.alert.timer.Timers;
import io.ohlas.platform.tenancy.TenantContext;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Moves due times and timers by hand, since no promise is shorter than a minute. */
@QuarkusTest
class BreakingPromisesTest {

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    @Inject
    Timers timers;

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void a_broken_promise_is_noted_once_however_many_timers_ring() {
        UUID id = newCase();
        Instant due = Instant.now().plusSeconds(2);
        inTenant(() -> {
            move("sla_first_contact_due_at", id, due);
            timers.set(BreachPromises.ALARM, id, due);
            timers.set(BreachPromises.ALARM, id, due.plusMillis(1));
            timers.set(BreachPromises.ALARM, id, due.plusMillis(2));
        });

        await().atMost(30, SECONDS).until(() -> breaches(id).size() == 1);
        assertThat(Instant.parse(agent.get(id.toString()).extract().path("firstContact.breachedAt")))
                .isBetween(due, due.plusSeconds(30));
        await().during(Duration.ofSeconds(6)).atMost(30, SECONDS).until(() -> breaches(id)
                .equals(List.of("first_contact")));
    }

    @Test
    void a_timer_that_rings_early_breaks_nothing() {
        UUID id = newCase();
        inTenant(() -> timers.set(BreachPromises.ALARM, id, Instant.now()));

        await().during(Duration.ofSeconds(7)).atMost(12, SECONDS).until(() -> breaches(id)
                .isEmpty());
    }

    @Test
    void coming_late_but_before_the_timer_does_not_hide_the_breach() {
        UUID id = newCase();
        agent.step(id.toString(), "claim", Map.of()).statusCode(200);
        inTenant(() -> move("sla_first_contact_due_at", id, Instant.now().minusSeconds(5)));

        agent.step(id.toString(), "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);

        assertThat(breaches(id)).containsExactly("first_contact");
    }

    @Test
    void opening_a_case_sets_a_timer_for_each_promise() {
        UUID id = newCase();
        var ringing =
                tenants.with(tenant, () -> QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                """
                                select count(*) from timer t join customer_case c
                                  on t.task_instance like '% ' || c.id || ' %'
                                where c.id = :id and t.task_name = 'breach-promises'
                                  and t.execution_time in (c.sla_first_contact_due_at, c.sla_resolution_due_at)
                                """,
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()));
        assertThat(ringing).isEqualTo(2L);
    }

    private void move(String column, UUID id, Instant due) {
        entities.createNativeQuery(
                        "update customer_case set %s = :due, sla_next_due_at = :due where id = :id".formatted(column))
                .setParameter("due", due)
                .setParameter("id", id)
                .executeUpdate();
    }

    private void inTenant(Runnable work) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private List<String> breaches(UUID id) {
        return agent.get(id.toString()).extract().path("timeline.findAll { it.type == 'sla_breached' }.text");
    }

    private UUID newCase() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        return UUID.fromString(agent.caseOf(response.contact()));
    }
}
