package io.ohlas.scoring.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the broker to the answer of the API. Every expected figure is counted by hand from the ratings sent. */
@QuarkusTest
class CountingResponsesTest {

    @Inject
    Broker broker;

    @Inject
    EntityManager entities;

    @Inject
    TenantContext tenants;

    final UUID tenant = UUID.randomUUID();

    // Worked value of the metric definitions: NPS 20 of these ten ratings.
    @Test
    void ratings_become_a_score_with_counts_and_histogram() {
        for (int rating : new int[] {10, 9, 9, 8, 7, 6, 3, 10, 0, 9}) {
            submit(Given.nps(rating));
        }

        JsonPath total = awaitTotal(10);

        assertThat(total.getDouble("total.score")).isEqualTo(20);
        assertThat(total.getLong("total.favourable")).isEqualTo(5);
        assertThat(total.getLong("total.neutral")).isEqualTo(2);
        assertThat(total.getLong("total.unfavourable")).isEqualTo(3);
        assertThat(total.getDouble("total.mean")).isEqualTo(7.1);
        assertThat(total.getMap("total.histogram"))
                .hasSize(11)
                .containsEntry("9", 3)
                .containsEntry("1", 0);
    }

    @Test
    void a_message_delivered_again_counts_once() {
        UUID message = UUID.randomUUID();
        JsonObject response = Given.nps(9);
        for (int i = 0; i < 10; i++) {
            broker.send(message, tenant, Given.RESPONSE_SUBMITTED, response.encode());
        }
        submit(Given.nps(10));

        awaitTotal(2);
        assertThat(totalAfterQuiet().getLong("total.histogram.9")).isEqualTo(1);
    }

    @Test
    void a_message_delivered_again_tells_no_screen_of_a_change() {
        UUID message = UUID.randomUUID();
        JsonObject response = Given.nps(9);
        broker.send(message, tenant, Given.RESPONSE_SUBMITTED, response.encode());
        awaitTotal(1);
        long number = changes();

        broker.send(message, tenant, Given.RESPONSE_SUBMITTED, response.encode());
        totalAfterQuiet();

        assertThat(changes()).isEqualTo(number);
    }

    @Test
    void the_same_save_under_another_message_id_counts_once() {
        JsonObject response = Given.nps(9);
        for (int i = 0; i < 5; i++) {
            submit(response);
        }
        submit(Given.nps(10));

        awaitTotal(2);
        assertThat(totalAfterQuiet().getLong("total.histogram.9")).isEqualTo(1);
    }

    @Test
    void a_later_save_replaces_the_earlier_one_in_every_cell() {
        JsonObject response = Given.nps(3).put("complete", false);
        submit(response);
        assertThat(awaitTotal(1).getDouble("total.score")).isEqualTo(-100);

        JsonObject later = Given.in(
                response.copy()
                        .put("sequence", 2)
                        .put("touchpoint", "branch")
                        .put("ratings", new JsonArray().add(Given.rating("nps", "nps", 9, "favourable"))),
                "BANK",
                "BRN",
                "BRN-01");
        submit(later);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(scores("&groupBy=orgUnit").getList("items.key"))
                        .containsExactly("BANK", "BRN", "BRN-01"));
        assertThat(scores("&groupBy=touchpoint").getList("items.key")).containsExactly("branch");
        assertThat(scores("").getDouble("total.score")).isEqualTo(100);
        assertThat(scores("").getLong("total.n")).isEqualTo(1);
    }

    @Test
    void a_question_that_a_later_save_leaves_out_is_taken_back() {
        JsonObject both = Given.nps(9);
        both.getJsonArray("ratings").add(Given.rating("again", "nps", 2, "unfavourable"));
        submit(both);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(scores("&groupBy=question").getList("items.key"))
                        .containsExactly("again", "nps"));

        submit(both.copy()
                .put("sequence", 2)
                .put("ratings", new JsonArray().add(both.getJsonArray("ratings").getJsonObject(0))));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(scores("&groupBy=question").getList("items.key"))
                        .containsExactly("nps"));
        awaitTotal(1);
    }

    @Test
    void order_of_arrival_does_not_matter() {
        var saves = new ArrayList<JsonObject>();
        long promoters = 0;
        var random = new Random(42);
        for (int i = 0; i < 100; i++) {
            JsonObject response = Given.nps(random.nextInt(7)).put("complete", false);
            saves.add(response);
            int last = random.nextInt(11);
            saves.add(response.copy()
                    .put("sequence", 2)
                    .put("ratings", new JsonArray().add(Given.rating("nps", "nps", last, Given.band(last)))));
            promoters += last >= 9 ? 1 : 0;
        }
        saves.addAll(List.copyOf(saves).subList(0, 50));
        Collections.shuffle(saves, random);
        saves.forEach(this::submit);

        long expected = promoters;
        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(scores("").getLong("total.n")).isEqualTo(100);
            assertThat(scores("").getLong("total.favourable")).isEqualTo(expected);
        });
        assertThat(totalAfterQuiet().getLong("total.favourable")).isEqualTo(expected);
    }

    @Test
    void a_test_response_is_not_counted() {
        submit(Given.nps(0).put("test", true));
        submit(Given.nps(10));

        awaitTotal(1);
        assertThat(totalAfterQuiet().getDouble("total.score")).isEqualTo(100);
    }

    @Test
    void history_and_recovery_answers_count_as_any_other() {
        submit(Given.nps(10).put("imported", true).put("opensCases", false));
        submit(Given.nps(0).put("recoveryOf", UUID.randomUUID().toString()).put("survey", "recovery"));

        awaitTotal(2);
        assertThat(scores("&survey=recovery").getDouble("total.score")).isEqualTo(-100);
        assertThat(scores("&survey=after-delivery").getDouble("total.score")).isEqualTo(100);
    }

    @Test
    void another_tenant_sees_none_of_it() {
        submit(Given.nps(10));
        awaitTotal(1);

        JsonPath foreign = ask(UUID.randomUUID(), "&groupBy=orgUnit")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(foreign.getLong("total.n")).isZero();
        assertThat(foreign.getString("total.score")).isNull();
        assertThat(foreign.getList("items")).isEmpty();
    }

    private long changes() {
        return tenants.with(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Long) entities.createNativeQuery("select number from score_change", Long.class)
                        .getSingleResult()));
    }

    private void submit(JsonObject response) {
        broker.send(tenant, Given.RESPONSE_SUBMITTED, response.encode());
    }

    private JsonPath awaitTotal(long n) {
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(scores("").getLong("total.n")).isEqualTo(n));
        return scores("");
    }

    // A last response of another tenant has been counted, so all that was sent before it has been, too.
    private JsonPath totalAfterQuiet() {
        UUID other = UUID.randomUUID();
        broker.send(other, Given.RESPONSE_SUBMITTED, Given.nps(5).encode());
        await().atMost(10, SECONDS)
                .untilAsserted(() -> ask(other, "").body("total.n", org.hamcrest.Matchers.equalTo(1)));
        return scores("");
    }

    private JsonPath scores(String more) {
        return ask(tenant, more).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse ask(UUID tenant, String more) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=nps&from=2026-03-01&to=2026-03-31" + more)
                .then();
    }
}
