package io.ohlas.alert.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ForgettingResponsesTest {

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    @Inject
    Timers timers;

    @Inject
    ForgetResponses forget;

    final UUID tenant = UUID.randomUUID();

    @Test
    void what_was_heard_is_forgotten_after_ninety_days_and_not_before() {
        UUID young = heard(Duration.ofDays(89));
        UUID old = heard(Duration.ofDays(91));

        inTenant(() -> {
            timers.set(ForgetResponses.ALARM, UUID.randomUUID(), Instant.now());
            return null;
        });

        await().atMost(30, SECONDS).until(() -> count("heard_response where response_id = :id", old) == 0);
        assertThat(count("heard_response where response_id = :id", young)).isOne();
        assertThat(count("case_response where response_id = :id", old)).isOne();
    }

    @Test
    void hearing_a_response_sees_to_its_being_forgotten() {
        heard(Duration.ZERO);
        heard(Duration.ZERO);

        assertThat(count(
                        """
                        timer where task_name = 'forget-heard-responses' and task_instance like concat(:id, ' %')
                          and execution_time between now() + interval '90 days' and now() + interval '91 days'
                        """,
                        tenant))
                .isOne();
    }

    @Test
    void a_response_that_was_not_kept_after_all_leaves_it_to_the_next_one() {
        assertThatThrownBy(() -> inTenant(() -> {
                    forget.inTime();
                    throw new IllegalStateException("not kept");
                }))
                .hasMessage("not kept");
        assertThat(count("timer where task_instance like concat(:id, ' %')", tenant))
                .isZero();

        inTenant(() -> {
            forget.inTime();
            return null;
        });

        assertThat(count("timer where task_instance like concat(:id, ' %')", tenant))
                .isOne();
    }

    private UUID heard(Duration ago) {
        var response = Response.unhappy();
        response.sendTo(tenant);
        Inbox.ofAgent(tenant, "PRG-01").caseOf(response.contact());
        inTenant(() -> entities.createNativeQuery("update heard_response set heard_at = :at where response_id = :id")
                .setParameter("at", Instant.now().minus(ago))
                .setParameter("id", response.id())
                .executeUpdate());
        return response.id();
    }

    private long count(String what, UUID id) {
        return inTenant(() -> (Long) entities.createNativeQuery("select count(*) from " + what, Long.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    private <T> T inTenant(Supplier<T> work) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
