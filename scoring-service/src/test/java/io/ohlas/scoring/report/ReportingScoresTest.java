package io.ohlas.scoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

/** Reports over a small bank with two regions and three branches; figures counted by hand from what is sent. */
@QuarkusTest
class ReportingScoresTest {

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();

    @Test
    void org_units_roll_up_to_regions_and_the_whole() {
        unit("BANK", "Bank");
        unit("PRG", "Praha", "BANK");
        unit("PRG-01", "Praha 1", "BANK", "PRG");
        unit("PRG-02", "Praha 2", "BANK", "PRG");
        unit("BRN-01", "Brno", "BANK");
        answers("delivery", List.of("BANK", "PRG", "PRG-01"), 10, 10, 0);
        answers("delivery", List.of("BANK", "PRG", "PRG-02"), 9);
        awaitAnswers(4);

        JsonPath scores = scores("analyst", "&groupBy=orgUnit");

        assertThat(scores.getList("items.key")).containsExactly("BANK", "BRN-01", "PRG", "PRG-01", "PRG-02");
        assertThat(scores.getList("items.name")).containsExactly("Bank", "Brno", "Praha", "Praha 1", "Praha 2");
        assertThat(scores.getList("items.n")).containsExactly(4, 0, 4, 3, 1);
        assertThat(scores.getDouble("items[0].score")).isEqualTo(50);
        assertThat(scores.getString("items[1].score")).isNull();
        assertThat(scores.getDouble("items[3].score")).isCloseTo(100.0 / 3, within(1e-4));
        assertThat(scores("analyst", "&orgUnit=PRG-02").getLong("total.n")).isEqualTo(1);
        assertThat(scores("analyst", "&orgUnit=PRG").getLong("total.n")).isEqualTo(4);
        // A unit and one below it: no answer counts twice.
        assertThat(scores("analyst", "&orgUnit=PRG&orgUnit=PRG-02").getLong("total.n"))
                .isEqualTo(4);
    }

    @Test
    void filters_and_groupings_cross() {
        answers("delivery", List.of("BANK", "A"), 10, 9, 3);
        answers("branch", List.of("BANK", "A"), 1);
        answers("branch", List.of("BANK", "B"), 10);
        awaitAnswers(5);

        JsonPath byTouchpoint = scores("analyst", "&orgUnit=A&groupBy=touchpoint");

        assertThat(byTouchpoint.getList("items.key")).containsExactly("branch", "delivery");
        assertThat(byTouchpoint.getList("items.n")).containsExactly(1, 3);
        assertThat(byTouchpoint.getLong("total.n")).isEqualTo(4);
        assertThat(scores("analyst", "&touchpoint=branch&groupBy=orgUnit").getList("items.n"))
                .containsExactly(1, 1, 2);
        assertThat(scores("analyst", "&touchpoint=branch&touchpoint=delivery").getLong("total.n"))
                .isEqualTo(5);
        for (String dimension : List.of("journeyStage", "process", "channel", "segment", "language", "survey")) {
            assertThat(scores("analyst", "&groupBy=" + dimension).getList("items.n"))
                    .as(dimension)
                    .containsExactly(5);
        }
    }

    @Test
    void a_manager_sees_the_own_units_only() {
        answers("delivery", List.of("BANK", "PRG", "PRG-01"), 10, 10);
        answers("delivery", List.of("BANK", "BRN", "BRN-01"), 0, 0, 0);
        awaitAnswers(5);
        String manager = Tokens.limitedTo(tenant, List.of("PRG"), "manager");

        JsonPath scores = json(manager, "&groupBy=orgUnit");

        assertThat(scores.getLong("total.n")).isEqualTo(2);
        assertThat(scores.getList("items.key")).containsExactly("PRG", "PRG-01");
        assertThat(json(manager, "&orgUnit=PRG-01").getLong("total.n")).isEqualTo(2);
        for (String foreign : List.of("BRN-01", "BANK", "NOWHERE")) {
            ask(manager, path("", "&orgUnit=" + foreign))
                    .statusCode(404)
                    .body("type", containsString("org-unit-unknown"));
            ask(manager, path("/compare", "&a.orgUnit=PRG&b.orgUnit=" + foreign))
                    .statusCode(404);
        }
        assertThat(json(Tokens.limitedTo(tenant, List.of(), "agent"), "&groupBy=day")
                        .getLong("total.n"))
                .isZero();
    }

    @Test
    void an_answer_counts_by_its_own_time_or_by_that_of_the_interaction() {
        submit(Given.nps(9).put("occurredAt", "2026-02-27T10:00:00Z").put("submittedAt", "2026-03-02T10:00:00Z"));
        awaitAnswers(1);

        String february = "/api/v1/scores?metric=nps&from=2026-02-01&to=2026-02-28&groupBy=orgUnit";
        String token = Tokens.of(tenant, "analyst");

        assertThat(ask(token, february).extract().jsonPath().getLong("total.n")).isZero();
        assertThat(ask(token, february + "&timeBasis=occurredAt")
                        .extract()
                        .jsonPath()
                        .getList("items.n"))
                .containsExactly(1, 1, 1);
    }

    // Worked value of the metric definitions: 50, 30, 20 of 100 against 60, 60, 30 of 150 is 10 with p 0.310.
    @Test
    void a_unit_is_compared_with_the_rest_and_with_another() {
        answers("delivery", List.of("BANK", "A"), many(50, 10, 30, 8, 20, 1));
        answers("delivery", List.of("BANK", "B"), many(60, 9, 60, 7, 30, 0));
        awaitAnswers(250);

        JsonPath list = scores("analyst", "&groupBy=orgUnit");
        JsonPath pair = json(Tokens.of(tenant, "analyst"), "/compare", "&a.orgUnit=A&b.orgUnit=B");

        assertThat(list.getString("items[2].versusRest.verdict")).isEqualTo("not_enough_answers");
        assertThat(list.getDouble("items[0].versusRest.difference")).isCloseTo(10, within(1e-4));
        assertThat(list.getDouble("items[0].versusRest.p")).isCloseTo(0.310, within(0.0005));
        assertThat(list.getDouble("items[0].versusRest.q")).isCloseTo(0.310, within(0.0005));
        assertThat(list.getString("items[0].versusRest.verdict")).isEqualTo("no_clear_difference");
        assertThat(pair.getDouble("difference")).isCloseTo(10, within(1e-4));
        assertThat(pair.getDouble("interval.low")).isCloseTo(-9.18, within(0.005));
        assertThat(pair.getString("verdict")).isEqualTo("no_clear_difference");
        assertThat(pair.getLong("a.n")).isEqualTo(100);
        ask(Tokens.of(tenant, "analyst"), path("/compare", "&a.orgUnit=A&b.orgUnit=BANK"))
                .statusCode(422)
                .body("type", containsString("selections-overlap"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.metric=csat", "b.timeBasis=occurredAt", "a.groupBy=day", "groupBy=day", "a.anonymous=true"})
    void a_comparison_takes_no_parameter_that_it_would_not_heed(String parameter) {
        ask(Tokens.of(tenant, "analyst"), path("/compare", "&a.orgUnit=A&b.orgUnit=B&" + parameter))
                .statusCode(400)
                .body("type", containsString("parameter-unknown"));
    }

    private static int[] many(int... timesAndRating) {
        var ratings = IntStream.builder();
        for (int i = 0; i < timesAndRating.length; i += 2) {
            for (int times = 0; times < timesAndRating[i]; times++) {
                ratings.add(timesAndRating[i + 1]);
            }
        }
        return ratings.build().toArray();
    }

    private void answers(String touchpoint, List<String> path, int... ratings) {
        for (int rating : ratings) {
            submit(Given.in(Given.nps(rating).put("touchpoint", touchpoint), path.toArray(String[]::new)));
        }
    }

    private void submit(JsonObject response) {
        broker.send(tenant, Given.RESPONSE_SUBMITTED, response.encode());
    }

    private void unit(String key, String name, String... above) {
        var path = new JsonArray(new ArrayList<>(List.of(above))).add(key);
        broker.send(
                tenant,
                Given.STRUCTURE_CHANGED,
                Given.event(Given.STRUCTURE_CHANGED)
                        .put("key", key)
                        .put("name", name)
                        .put("parent", above.length == 0 ? null : above[above.length - 1])
                        .put("path", path)
                        .encode());
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(
                        scores("analyst", "&groupBy=orgUnit").getList("items.key"))
                .contains(key));
    }

    private void awaitAnswers(long n) {
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(scores("analyst", "").getLong("total.n")).isEqualTo(n));
    }

    private JsonPath scores(String role, String more) {
        return json(Tokens.of(tenant, role), more);
    }

    private static JsonPath json(String token, String more) {
        return json(token, "", more);
    }

    private static JsonPath json(String token, String sub, String more) {
        return ask(token, path(sub, more)).statusCode(200).extract().jsonPath();
    }

    private static String path(String sub, String more) {
        return "/api/v1/scores" + sub + "?metric=nps&from=2026-03-01&to=2026-03-31" + more;
    }

    private static ValidatableResponse ask(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
