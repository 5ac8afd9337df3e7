package io.ohlas.alert.hearing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;
import io.ohlas.alert.timer.Timers;
import io.ohlas.platform.tenancy.TenantContext;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class HearingResponsesTest {

    @Inject
    Timers timers;

    @Inject
    TenantContext tenants;

    @Inject
    AgroalDataSource database;

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "BANK");

    @Test
    void however_often_and_in_whatever_order_events_come_each_unhappy_customer_has_one_case() {
        List<Response> unhappy =
                IntStream.range(0, 8).mapToObj(i -> Response.unhappy()).toList();
        record Sent(Response response, UUID messageId) {}
        var traffic = new ArrayList<Sent>();
        for (Response response : unhappy) {
            var first = new Sent(response.copy().saved(1, false), UUID.randomUUID());
            var last = new Sent(response.copy().saved(2, true), UUID.randomUUID());
            Collections.addAll(
                    traffic,
                    first,
                    first,
                    last,
                    last,
                    last,
                    new Sent(response.copy().saved(2, true), UUID.randomUUID()));
        }
        Collections.shuffle(traffic, new Random(4));

        traffic.forEach(each -> each.response().sendTo(tenant, each.messageId()));
        settled();

        for (Response response : unhappy) {
            assertThat(responsesOf(response.contact()))
                    .containsExactly(response.id().toString());
        }
        assertThat(agent.list("status=open").getList("items")).hasSize(unhappy.size() + 1);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"test, true", "opensCases, false"})
    void what_is_no_real_word_of_a_customer_today_opens_nothing(String field, boolean value) {
        var response = Response.unhappy().with(field, value).with("imported", field.equals("opensCases"));
        response.sendTo(tenant);
        settled();
        assertThat(responsesOf(response.contact())).isEmpty();
    }

    @Test
    void an_answer_to_an_anonymous_survey_opens_no_case_and_leaves_no_words() throws Exception {
        var marked = Response.unhappy().with("anonymous", true);
        var employee = Response.unhappy();
        employee.with(
                "ratings",
                List.of(Map.of(
                        "question",
                        "work",
                        "metric",
                        "enps",
                        "rating",
                        2,
                        "scale",
                        Map.of("low", 0, "high", 10),
                        "band",
                        "unfavourable")));
        for (Response each : List.of(marked, employee)) {
            each.copy().saved(1, false).sendTo(tenant);
            each.copy().saved(2, true).sendTo(tenant);
        }
        settled();

        assertThat(responsesOf(marked.contact())).isEmpty();
        assertThat(responsesOf(employee.contact())).isEmpty();
        assertThat(heard(marked.id())).isZero();
        assertThat(heard(employee.id())).isZero();
    }

    @Test
    void history_opens_cases_when_its_importer_asked_for_them() {
        var response = Response.unhappy().with("imported", true);
        response.sendTo(tenant);
        assertThat(agent.caseOf(response.contact())).isNotNull();
    }

    @Test
    void a_content_customer_has_no_case() {
        var response = Response.happy();
        response.sendTo(tenant);
        var neutral = Response.unhappy().rated(7, "neutral");
        neutral.sendTo(tenant);
        settled();
        assertThat(responsesOf(response.contact())).isEmpty();
        assertThat(responsesOf(neutral.contact())).isEmpty();
    }

    @Test
    void anonymous_customers_have_a_case_each() {
        var first = Response.unhappy().by(null).at("BANK", "ANON");
        var second = Response.unhappy().by(null).at("BANK", "ANON");
        first.sendTo(tenant);
        second.sendTo(tenant);
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(agent.list("queue=ANON").getList("items")).hasSize(2));
    }

    @Test
    void an_unfinished_answer_waits_until_its_time_of_grace_is_over() {
        var response = Response.unhappy().saved(1, false);
        response.sendTo(tenant);
        settled();
        assertThat(responsesOf(response.contact())).isEmpty();

        ring(response.id());

        assertThat(agent.caseOf(response.contact())).isNotNull();
    }

    @Test
    void an_unfinished_answer_that_ends_well_opens_nothing_even_when_its_parts_come_in_the_wrong_order() {
        var response = Response.unhappy();
        response.copy().saved(2, true).rated(9, "favourable").sendTo(tenant);
        settled();
        response.copy().saved(1, false).sendTo(tenant);
        settled();
        ring(response.id());
        settled();
        assertThat(responsesOf(response.contact())).isEmpty();
    }

    @Test
    void a_comment_added_later_reaches_the_case() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        agent.caseOf(response.contact());

        response.copy()
                .saved(2, true)
                .with("comments", List.of(Map.of("question", "why", "text", "and rude")))
                .sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> {
            var found = agent.list("contact=" + response.contact());
            assertThat(found.getString("items[0].responses[0].comment")).isEqualTo("and rude");
            assertThat(found.getString("items[0].comment")).isEqualTo("and rude");
            agent.get(found.getString("items[0].id")).body("timeline.type", contains("opened", "merged_response"));
        });
    }

    @Test
    void a_case_shows_the_rating_that_its_customer_gave_last_and_takes_no_notice_of_one_that_comes_too_late() {
        var response = Response.unhappy().saved(1, false);
        response.sendTo(tenant);
        settled();
        ring(response.id());
        String opened = agent.caseOf(response.contact());

        response.copy().saved(3, true).rated(9, "favourable").sendTo(tenant);
        settled();
        response.copy().saved(2, false).rated(1, "unfavourable").sendTo(tenant);
        settled();

        agent.get(opened).body("rating", equalTo(9)).body("responses[0].rating", equalTo(9));
    }

    // Lets the time of grace be over, and waits until what that does is done.
    private void ring(UUID response) {
        tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .run(() -> timers.set(HearResponse.GRACE_OVER, response, Instant.now())));
        await().atMost(30, SECONDS)
                .until(() -> count("select count(*) from timer where execution_time <= now() and task_instance like '%"
                                + response + "%'")
                        == 0);
    }

    private long heard(UUID response) {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> count("select count(*) from heard_response where response_id = '" + response + "'")));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    // Another response, sent after all that matter and heard by the same queue.
    private void settled() {
        var last = Response.unhappy();
        last.sendTo(tenant);
        agent.caseOf(last.contact());
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    }

    private List<String> responsesOf(UUID contact) {
        return agent.list("contact=" + contact).getList("items.responses.responseId.flatten()");
    }
}
