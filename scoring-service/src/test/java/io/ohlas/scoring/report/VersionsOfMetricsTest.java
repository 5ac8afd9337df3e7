package io.ohlas.scoring.report;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** One scale with one set of bands is one version of a metric, which counts once per response. */
@QuarkusTest
class VersionsOfMetricsTest {

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();

    @Test
    void ratings_on_two_scales_are_never_pooled() {
        submit("A", Given.rating("nps", "nps", 10, 0, 10, 6, 9));
        submit("A", Given.rating("nps", "nps", 10, 1, 10, 6, 9));
        submit("A", Given.rating("nps", "nps", 1, 1, 10, 6, 9));
        submit("B", Given.rating("nps", "nps", 9, 1, 10, 6, 9));

        JsonPath scores = scores("metric=nps&groupBy=channel");

        assertThat(scores.getList("versions.metric.version")).containsExactly(2, 1);
        assertThat(scores.getList("versions.metric.scale[0]")).containsExactly(1, 10);
        assertThat(scores.getList("versions.total.n")).containsExactly(3, 1);
        assertThat(scores.getList("versions[0].items.n")).containsExactly(3);
        // What a reader of one version sees is the one with most answers.
        assertThat(scores.getMap("metric")).isEqualTo(scores.getMap("versions[0].metric"));
        assertThat(scores.getMap("total")).isEqualTo(scores.getMap("versions[0].total"));
        assertThat(scores.getMap("total.histogram")).hasSize(10).containsEntry("1", 1);
        assertThat(scores("metric=nps&orgUnit=B").getMap("$")).doesNotContainKey("versions");
        assertThat(scores("metric=nps&orgUnit=B").getString("metric.formula"))
                .isEqualTo("100 * (share of 9 to 10 - share of 1 to 6)");
    }

    @Test
    void bands_of_its_own_make_a_version() {
        submit("A", Given.rating("csat", "csat", 4, 1, 5, 2, 4));
        submit("A", Given.rating("csat", "csat", 4, 1, 5, 2, 5));

        assertThat(scores("metric=csat").getList("versions.metric.version")).containsExactly(1, 2);
        assertThat(scores("metric=csat").getList("versions.total.score")).containsExactly(100f, 0f);
        assertThat(scores("metric=csat&timeBasis=occurredAt&from=2026-03-01").getList("versions.total.n"))
                .containsExactly(1, 1);
    }

    @Test
    void sides_of_a_comparison_are_held_against_each_other_by_version() {
        for (int i = 0; i < 10; i++) {
            submit("A", Given.rating("nps", "nps", 10, 0, 10, 6, 9));
            submit("B", Given.rating("nps", "nps", 0, 0, 10, 6, 9));
        }
        submit("B", Given.rating("nps", "nps", 10, 1, 10, 6, 9));

        JsonPath contrast = ask("/compare?metric=nps&a.orgUnit=A&b.orgUnit=B");

        assertThat(contrast.getInt("metric.version")).isEqualTo(1);
        assertThat(contrast.getDouble("difference")).isEqualTo(200);
        assertThat(contrast.getList("versions.b.n")).containsExactly(10, 1);
        assertThat(contrast.getList("versions.verdict")).containsExactly("higher", "not_enough_answers");
    }

    @Test
    void a_metric_counts_once_per_response_and_further_questions_by_themselves() {
        for (int rating = 0; rating <= 10; rating += 10) {
            submit(
                    "A",
                    Given.rating("branch", "nps", rating, 0, 10, 6, 9).put("headline", false),
                    Given.rating("brand", "nps", 10, 0, 10, 6, 9).put("headline", true));
        }

        JsonPath byQuestion = scores("metric=nps&groupBy=question");

        assertThat(scores("metric=nps").getLong("total.n")).isEqualTo(2);
        assertThat(scores("metric=nps").getDouble("total.score")).isEqualTo(100);
        assertThat(byQuestion.getList("items.key")).containsExactly("branch", "brand");
        assertThat(byQuestion.getList("items.score")).containsExactly(0f, 100f);
        assertThat(byQuestion.getMap("items[0]")).doesNotContainKey("versusRest");
        assertThat(byQuestion.getLong("total.n")).isEqualTo(2);
        for (String more : new String[] {"", "&orgUnit=A", "&groupBy=channel", "&timeBasis=occurredAt"}) {
            assertThat(scores("metric=nps&question=branch" + more).getDouble("total.score"))
                    .as(more)
                    .isEqualTo(0);
            assertThat(scores("metric=nps&question=branch&question=brand" + more)
                            .getLong("total.n"))
                    .as(more)
                    .isEqualTo(2);
        }
        // The same people on both sides.
        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get(
                        "/api/v1/scores/compare?metric=nps&a.question=branch&b.question=brand&from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(422);
    }

    @Test
    void a_metric_of_the_tenants_own_is_reported() {
        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=my-metric&from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(422);
        submit("A", Given.rating("q", "my-metric", 7, 1, 7, 3, 6));
        submit("A", Given.rating("q", "my-metric", 5, 1, 7, 3, 6));

        JsonPath scores = scores("metric=my-metric");

        assertThat(scores.getDouble("total.score")).isEqualTo(50);
        assertThat(scores.getString("metric.formula")).isEqualTo("100 * share of 6 to 7");
        assertThat(scores.getInt("metric.version")).isEqualTo(1);
    }

    private void submit(String unit, JsonObject... ratings) {
        UUID message = UUID.randomUUID();
        var response = Given.in(Given.nps(9).put("ratings", new JsonArray(List.of(ratings))), unit)
                .put("channel", "web");
        broker.send(message, tenant, Given.RESPONSE_SUBMITTED, response.encode());
        TestBroker.awaitHandled(message);
    }

    private JsonPath scores(String query) {
        return ask("?" + query);
    }

    private JsonPath ask(String query) {
        String days = query.contains("from=") ? "&to=2026-03-31" : "&from=2026-03-01&to=2026-03-31";
        return given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores" + query + days)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
