package io.ohlas.platform.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class HousekeepingTest {

    @Inject
    EntityManager entities;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Scheduler scheduler;

    @Test
    void a_message_is_forgotten_after_two_weeks_and_not_before() {
        UUID old = handled("14 days 1 minute");
        UUID young = handled("13 days 23 hours");

        housekeeping.forget();

        assertThat(remembered(List.of(old, young))).containsExactly(young);
    }

    @Test
    void it_happens_by_itself() {
        assertThat(scheduler.getScheduledJobs()).anySatisfy(job -> assertThat(job.getMethodDescription())
                .isEqualTo(Housekeeping.class.getName() + "#forget"));
    }

    private UUID handled(String ago) {
        UUID message = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into inbox (consumer, message_id, handled_at)"
                                + " values ('probe', :id, now() - cast(:ago as interval))")
                        .setParameter("id", message)
                        .setParameter("ago", ago)
                        .executeUpdate());
        return message;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> remembered(List<UUID> messages) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select message_id from inbox where consumer = 'probe' and message_id = any (:ids)", UUID.class)
                .setParameter("ids", messages.toArray(UUID[]::new))
                .getResultList());
    }
}
