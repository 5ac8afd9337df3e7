package io.ohlas.scoring.release;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.testing.TestBroker;
import io.ohlas.platform.testing.Tokens;
import io.ohlas.scoring.Broker;
import io.ohlas.scoring.Given;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Anonymous answers as they come from the broker; figures counted by hand. */
@QuarkusTest
class ReleasingFiguresTest {

    static final String MARCH = "from=2026-03-01&to=2026-03-31";

    @Inject
    Broker broker;

    final UUID tenant = UUID.randomUUID();

    @Test
    void employees_are_never_shown_in_fours() {
        List.of("A", "B", "C").forEach(this::unit);
        answers("A", 4);
        answers("B", 5);
        answers("C", 5);

        JsonPath scores = scores("metric=enps&groupBy=orgUnit&" + MARCH);

        // A is too small; with C and the total shown, B alone would tell A: one more is hidden.
        assertThat(scores.getLong("total.n")).isEqualTo(14);
        assertThat(scores.getList("items.suppressed")).containsExactly(true, true, null);
        assertThat(scores.getMap("items[0]")).containsOnlyKeys("key", "name", "suppressed");
        assertThat(scores.getLong("items[2].n")).isEqualTo(5);
        assertThat(scores("metric=enps&orgUnit=A&" + MARCH).getMap("total")).containsOnlyKeys("suppressed");
    }

    @Test
    void nobody_can_tell_one_answer_from_none() {
        unit("A");
        JsonPath none = scores("metric=enps&groupBy=orgUnit&" + MARCH);
        answers("A", 1);
        JsonPath one = scores("metric=enps&groupBy=orgUnit&" + MARCH);

        assertThat(one.getMap("total")).isEqualTo(none.getMap("total")).containsOnlyKeys("suppressed");
        assertThat(one.getList("items")).isEqualTo(none.getList("items"));
    }

    @Test
    void figures_move_in_steps_of_five() {
        answers("A", 5);
        assertThat(total()).isEqualTo(5);
        answers("A", 4);
        assertThat(total()).isEqualTo(5);
        answers("A", 1);
        assertThat(total()).isEqualTo(10);
    }

    @Test
    void a_rating_that_is_shown_stays_as_it_was() {
        JsonObject changing = employee("A", 0);
        submit(changing);
        answers("A", 4);
        assertThat(scores("metric=enps&" + MARCH).getLong("total.unfavourable")).isEqualTo(1);

        submit(employee("A", 10)
                .put("responseId", changing.getString("responseId"))
                .put("sequence", 2));

        assertThat(scores("metric=enps&" + MARCH).getLong("total.unfavourable")).isEqualTo(1);
    }

    @Test
    void whoever_brought_answers_in_is_no_company_for_others() {
        for (int i = 0; i < 4; i++) {
            submit(employee("A", 9).put("imported", true));
        }
        answers("A", 4);
        assertThat(scores("metric=enps&" + MARCH).getMap("total")).containsOnlyKeys("suppressed");
    }

    @Test
    void answers_of_anonymous_surveys_are_counted_apart_from_those_of_others() {
        submit(Given.nps(9));
        for (int i = 0; i < 5; i++) {
            submit(Given.nps(3).put("anonymous", true));
        }

        assertThat(scores("metric=nps&" + MARCH).getLong("total.n")).isEqualTo(1);
        assertThat(scores("metric=nps&anonymous=false&groupBy=channel&" + MARCH).getLong("total.n"))
                .isEqualTo(1);
        assertThat(scores("metric=nps&anonymous=true&" + MARCH).getLong("total.n"))
                .isEqualTo(5);
        assertThat(scores("metric=nps&anonymous=true&" + MARCH).getDouble("total.score"))
                .isEqualTo(-100);
    }

    @Test
    void nothing_of_an_anonymous_answer_stands_beside_the_closed_loop() {
        submit(employee("A", 0));
        submit(Given.nps(0).put("anonymous", true));
        submit(Given.nps(0).putNull("contactId"));

        JsonPath loop = ask("closed-loop?" + MARCH);

        assertThat(loop.getLong("total.anonymous")).isEqualTo(1);
        assertThat(loop.getLong("total.cohort")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-31,from",
        "from=2026-03-01&to=2026-03-30,to",
        "from=2026-03-01&to=2026-03-31&timeBasis=occurredAt,timeBasis",
        "from=2026-03-01&to=2026-03-31&channel=web,channel",
        "from=2026-03-01&to=2026-03-31&survey=pulse,survey",
        "from=2026-03-01&to=2026-03-31&groupBy=day,groupBy",
        "from=2026-03-01&to=2026-03-31&groupBy=touchpoint,groupBy",
        "from=2026-03-01&to=2026-03-31&anonymous=false,anonymous"
    })
    void other_parts_than_units_and_months_are_refused(String query, String parameter) {
        for (String address : List.of("scores", "scores/live", "scores/compare")) {
            if (query.contains("groupBy") && address.endsWith("compare")) {
                continue;
            }
            given().auth()
                    .oauth2(Tokens.of(tenant, "analyst"))
                    .get("/api/v1/%s?metric=enps&%s".formatted(address, query))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", containsString(parameter));
        }
    }

    @Test
    void a_refusal_says_which_months_there_are() {
        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores?metric=enps&from=2026-02-10&to=2026-03-12")
                .then()
                .statusCode(422)
                .body("detail", containsString("from=2026-02-01&to=2026-03-31"));
    }

    @Test
    void selections_that_overlap_do_not_say_by_how_much() {
        unit("A");
        answers("A", 7);

        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/scores/compare?metric=enps&%s&a.orgUnit=A&b.orgUnit=A".formatted(MARCH))
                .then()
                .statusCode(422)
                .body("detail", containsString("Some answers are on both sides"));
    }

    private long total() {
        return scores("metric=enps&" + MARCH).getLong("total.n");
    }

    private void answers(String unit, int times) {
        for (int i = 0; i < times; i++) {
            submit(employee(unit, 9));
        }
    }

    private static JsonObject employee(String unit, int rating) {
        JsonArray ratings = new JsonArray().add(Given.rating("enps", "enps", rating, Given.band(rating)));
        return Given.in(Given.nps(rating).put("ratings", ratings), unit);
    }

    private void submit(JsonObject response) {
        send(Given.RESPONSE_SUBMITTED, response);
    }

    private void unit(String key) {
        send(
                Given.STRUCTURE_CHANGED,
                Given.event(Given.STRUCTURE_CHANGED)
                        .put("key", key)
                        .put("name", key)
                        .putNull("parent")
                        .put("path", new JsonArray().add(key)));
    }

    private void send(String type, JsonObject event) {
        UUID message = UUID.randomUUID();
        broker.send(message, tenant, type, event.encode());
        TestBroker.awaitHandled(message);
    }

    private JsonPath scores(String query) {
        return ask("scores?" + query);
    }

    private JsonPath ask(String query) {
        return given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/api/v1/" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
