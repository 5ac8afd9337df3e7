package io.ohlas.alert.hearing;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.platform.messaging.EventJson;
import io.ohlas.platform.tenancy.TenantContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A customer has one open case, and a response is in one case, whoever comes first. */
@QuarkusTest
class OneCaseTest {

    @Inject
    TenantContext tenants;

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    HearResponse hearResponse;

    @Inject
    EventJson json;

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "BANK");

    @Test
    void responses_of_one_customer_heard_at_once_share_one_case() throws Exception {
        UUID contact = UUID.randomUUID();
        List<Response> many = IntStream.range(0, 20)
                .mapToObj(i -> Response.unhappy().by(contact))
                .toList();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            many.forEach(each -> senders.submit(() -> each.sendTo(tenant)));
        }

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(responsesOf(contact)).hasSize(20));
        assertThat(agent.list("contact=" + contact).getList("items")).hasSize(1);
        assertThat(responsesOf(contact))
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(each -> each.id().toString()).toList());
    }

    @Test
    void two_responses_that_find_no_case_at_the_same_time_share_one_all_the_same() throws Exception {
        // From now on the tenant is set up and its timer of the day set, over which two first responses would meet.
        var earlier = Response.unhappy();
        earlier.sendTo(tenant);
        agent.caseOf(earlier.contact());
        var first = Response.unhappy();
        var second = Response.unhappy().by(first.contact());
        // The first one's case is written and not yet seen by others when the second one looks for it.
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
            hearResponse.hear(json.read(first.body().getBytes(UTF_8), ResponseSubmitted.class));
            second.sendTo(tenant);
            await().atMost(10, SECONDS).until(() -> count("select count(*) from pg_locks where not granted") > 0);
        }));

        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(responsesOf(first.contact()))
                .containsExactlyInAnyOrder(first.id().toString(), second.id().toString()));
        assertThat(agent.list("contact=" + first.contact()).getList("items")).hasSize(1);
    }

    @Test
    void the_database_holds_a_response_in_one_case_whatever_a_consumer_does() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        agent.caseOf(response.contact());
        var other = Response.unhappy();
        other.sendTo(tenant);
        String otherCase = agent.caseOf(other.contact());

        assertThatThrownBy(() -> tenants.with(
                        tenant, () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                                        """
                        insert into case_response (tenant_id, response_id, sequence, rating, case_id, submitted_at)
                        select tenant_id, response_id, 9, rating, cast(:other as uuid), submitted_at
                        from case_response where response_id = :response
                        """)
                                .setParameter("other", otherCase)
                                .setParameter("response", response.id())
                                .executeUpdate())))
                .hasMessageContaining("case_response_pkey");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> responsesOf(UUID contact) {
        return agent.list("contact=" + contact).getList("items.responses.responseId.flatten()");
    }
}
