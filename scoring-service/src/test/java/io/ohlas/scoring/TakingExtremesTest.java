package io.ohlas.scoring;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.Contracts;
import io.ohlas.platform.testing.ExtremeEvents;
import io.ohlas.platform.testing.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the doors let through is counted: the extremes of every event that scoring takes. */
@QuarkusTest
class TakingExtremesTest {

    @Inject
    Broker broker;

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();
    final ExtremeEvents extremes = new ExtremeEvents(tenant);

    @BeforeEach
    void the_tenant_is_known() {
        broker.know(tenant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+12", "Pacific/Kiritimati"})
    void every_answer_is_counted_in_every_zone(String zone) throws Exception {
        configure(zone);

        extremes.send(
                Given.RESPONSE_SUBMITTED, answer -> answer.put("test", false).put("anonymous", false));
        extremes.assertTaken();

        assertThat(rows("response")).isEqualTo(3);
        assertThat(rows("fact")).isEqualTo(101);
    }

    @Test
    void every_anonymous_answer_is_counted_and_released() throws Exception {
        // As many as are needed to release a figure, so that the cells are written too.
        ObjectNode[] first = new ObjectNode[1];
        for (int i = 0; i < 12; i++) {
            extremes.send(Given.RESPONSE_SUBMITTED, answer -> {
                answer.put("test", false).put("anonymous", true).put("complete", true);
                if (first[0] == null) {
                    first[0] = answer.deepCopy();
                } else if (!answer.get("ratings").isEmpty()) {
                    answer.set("orgUnitPath", first[0].get("orgUnitPath"));
                    answer.set("ratings", first[0].get("ratings"));
                }
                return answer;
            });
        }
        extremes.assertTaken();

        assertThat(rows("anonymous_response")).isEqualTo(36);
    }

    @Test
    void days_of_every_answer_move_with_the_tenants_zone() throws Exception {
        extremes.send(
                Given.RESPONSE_SUBMITTED, answer -> answer.put("test", false).put("anonymous", false));
        extremes.assertTaken();

        extremes.send(Given.TENANT_CONFIGURED, event -> event.put("tenantId", tenant.toString()));
        extremes.assertTaken();

        assertThat(rows("response")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {Given.STRUCTURE_CHANGED, Given.CASE_CHANGED, Given.SURVEY_PUBLISHED})
    void every_other_event_is_taken(String type) throws Exception {
        extremes.send(type, event -> event);

        extremes.assertTaken();
    }

    private void configure(String zone) throws Exception {
        var event = Contracts.example(Given.TENANT_CONFIGURED);
        event.put("tenantId", tenant.toString()).put("timeZone", zone);
        TestBroker.awaitHandled(TestBroker.send(tenant, Given.TENANT_CONFIGURED, event));
    }

    private long rows(String table) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery("select count(*) from " + table, Long.class)
                        .getSingleResult()));
    }
}
