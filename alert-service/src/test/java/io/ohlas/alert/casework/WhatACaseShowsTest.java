package io.ohlas.alert.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.alert.deadline.Severity;
import io.ohlas.alert.testing.Inbox;
import io.ohlas.alert.testing.Response;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

/** A case speaks for all that its customer said, and is called by a number of its tenant. */
@QuarkusTest
class WhatACaseShowsTest {

    final UUID tenant = UUID.randomUUID();
    final Inbox agent = Inbox.ofAgent(tenant, "PRG-01");

    @Test
    void severity_and_rating_are_those_of_the_worst_answer_and_each_has_its_own_band() {
        var response = Response.unhappy()
                .with(
                        "ratings",
                        List.of(nps(6, "unfavourable"), csat(1, "unfavourable"), csat("staff", 5, "favourable")));
        response.sendTo(tenant);

        agent.get(agent.caseOf(response.contact()))
                .body("severity", is("high"))
                .body("metric", is("csat"))
                .body("rating", is(1))
                .body("responses[0].band", is("unfavourable"))
                .body("responses[0].answers.question", contains("csat", "nps", "staff"))
                .body("responses[0].answers.rating", contains(1, 6, 5))
                .body("responses[0].answers.high", contains(5, 10, 5))
                .body("responses[0].answers.band", contains("unfavourable", "unfavourable", "favourable"));
    }

    @Test
    void a_worse_answer_that_joins_raises_the_severity_and_a_milder_one_lowers_nothing() {
        var first = Response.unhappy().rated(5, "unfavourable");
        first.sendTo(tenant);
        String id = agent.caseOf(first.contact());
        agent.get(id).body("severity", is("normal"));
        String due = agent.get(id).extract().path("resolution.dueAt");

        Response.unhappy().by(first.contact()).rated(0, "unfavourable").sendTo(tenant);
        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id).body("responses.size()", is(2)));
        agent.get(id).body("severity", is("high")).body("rating", is(0));
        assertThat(agent.get(id).extract().<String>path("resolution.dueAt")).isLessThan(due);

        Response.unhappy().by(first.contact()).rated(6, "unfavourable").sendTo(tenant);
        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id).body("responses.size()", is(3)));
        agent.get(id).body("severity", is("high")).body("rating", is(0));
    }

    @Test
    void a_reopened_case_shows_the_customers_new_words() {
        var response = Response.unhappy();
        response.sendTo(tenant);
        String id = agent.caseOf(response.contact());
        agent.resolve(id);

        Response.unhappy()
                .by(response.contact())
                .with("recoveryOf", id)
                .with("ratings", List.of(csat("politeness", 5, "favourable"), csat(1, "unfavourable")))
                .with("comments", List.of(Map.of("question", "why", "text", "nobody called")))
                .sendTo(tenant);

        await().atMost(30, SECONDS).untilAsserted(() -> agent.get(id).body("openings", is(2)));
        agent.get(id)
                .body("rating", is(1))
                .body("metric", is("csat"))
                .body("comment", is("nobody called"))
                .body("severity", is("high"))
                .body("recovery.rating", is(1))
                .body("responses.comment", containsInAnyOrder("late again", "nobody called"));
        assertThat(agent.list("contact=" + response.contact()).getString("items[0].comment"))
                .isEqualTo("nobody called");
    }

    @Test
    void numbers_run_per_tenant_and_none_comes_twice() {
        UUID other = UUID.randomUUID();
        assertThat(numbersOf(tenant, 12)).doesNotHaveDuplicates().contains("C-1001", "C-1002");
        assertThat(numbersOf(other, 2)).contains("C-1001").doesNotHaveDuplicates();
    }

    @Test
    void weights_order_severities() {
        assertThat(Severity.CRITICAL.outweighs(Severity.HIGH)).isTrue();
        assertThat(Severity.HIGH.outweighs(Severity.NORMAL)).isTrue();
        assertThat(Severity.HIGH.outweighs(Severity.HIGH)).isFalse();
    }

    private static List<String> numbersOf(UUID tenant, int cases) {
        IntStream.range(0, cases).forEach(i -> Response.unhappy().sendTo(tenant));
        Inbox inbox = Inbox.ofAgent(tenant, "PRG-01");
        return await().atMost(60, SECONDS)
                .until(() -> inbox.list("").getList("items.reference", String.class), all -> all.size() == cases);
    }

    private static Map<String, Object> nps(int rating, String band) {
        return rated("nps", "nps", rating, Map.of("low", 0, "high", 10), band);
    }

    private static Map<String, Object> csat(int rating, String band) {
        return csat("csat", rating, band);
    }

    private static Map<String, Object> csat(String question, int rating, String band) {
        return rated(question, "csat", rating, Map.of("low", 1, "high", 5), band);
    }

    private static Map<String, Object> rated(String question, String metric, int rating, Object scale, String band) {
        return Map.of("question", question, "metric", metric, "rating", rating, "scale", scale, "band", band);
    }
}
