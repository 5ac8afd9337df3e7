package io.ohlas.platform.web.idempotency;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.web.idempotency.IdempotencyKeys.StoredAnswer;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ForgettingKeysTest {

    @Inject
    EntityManager entities;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ExpiredAnswers expired;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();

    @Test
    void an_answer_is_kept_for_a_day_and_a_half() {
        keep(tenant, "old", "36 hours 1 minute");
        keep(tenant, "young", "35 hours 59 minutes");

        keep(tenant, "new", "0 hours");

        assertThat(kept(tenant)).containsExactlyInAnyOrder("young", "new");
    }

    @Test
    void another_tenants_answers_are_none_of_its_business() {
        UUID other = UUID.randomUUID();
        keep(other, "old", "40 hours");

        keep(tenant, "new", "0 hours");

        assertThat(kept(other)).containsExactly("old");
    }

    @Test
    void the_sweep_deletes_what_is_past_its_time_of_every_tenant_and_nothing_else() {
        UUID other = UUID.randomUUID();
        keep(other, "old", "36 hours 1 minute");
        keep(other, "young", "35 hours 59 minutes");
        keep(tenant, "ancient", "40 hours");

        expired.delete();

        assertThat(kept(other)).containsExactly("young");
        assertThat(kept(tenant)).isEmpty();
    }

    @Test
    void an_answer_past_its_time_is_not_given_again_though_it_is_still_there() {
        keep(tenant, "old", "36 hours 1 minute");

        assertThat(as(tenant, () -> keys.claim(key("old"), new byte[] {2}))).isEmpty();
        assertThat(kept(tenant)).containsExactly("old");
    }

    private static CallersKey key(String text) {
        return new CallersKey("somebody", "Notes.write", text);
    }

    private void keep(UUID owner, String key, String ago) {
        as(owner, () -> {
            keys.keep(key(key), new byte[] {1}, new StoredAnswer(201, null, null, "{}"));
            return entities.createNativeQuery(
                            "update idempotency_key set kept_at = now() - cast(:ago as interval) where key = :key")
                    .setParameter("ago", ago)
                    .setParameter("key", key)
                    .executeUpdate();
        });
    }

    @SuppressWarnings("unchecked")
    private List<String> kept(UUID owner) {
        return as(owner, () -> entities.createNativeQuery("select key from idempotency_key", String.class)
                .getResultList());
    }

    private <T> T as(UUID owner, Supplier<T> work) {
        return tenants.with(owner, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
