package io.ohlas.scoring.report;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

/** A question that no report can answer names the parameter that is to blame. */
@QuarkusTest
class RefusingQuestionsTest {

    @ParameterizedTest
    @CsvSource({
        "metric=nps&from=2026-03-01,400,to",
        "from=2026-03-01&to=2026-03-02,400,metric",
        "metric=nps&from=yesterday&to=2026-03-02,400,from",
        "metric=nps&from=2026-03-01&to=2026-03-02&colour=red,400,colour",
        "metric=nps&from=2026-03-01&to=2026-03-02&metric=ces,400,metric",
        "metric=shoes&from=2026-03-01&to=2026-03-02,422,metric",
        "metric=nps&from=2026-03-02&to=2026-03-01,422,to",
        "metric=nps&from=1996-03-01&to=2026-03-02,422,from",
        "metric=nps&from=2026-03-01&to=2026-03-02&groupBy=mood,422,groupBy",
        "metric=nps&from=2026-03-01&to=2026-03-02&timeBasis=noon,422,timeBasis"
    })
    void a_wrong_parameter_is_named(String query, int status, String parameter) {
        ask(query)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", containsString(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "scores?metric=nps&from=2026-03-01&to=2026-03-02&orgunit=PRG,orgunit",
        "scores/live?metric=nps&from=2026-03-01&to=2026-03-02&orgunit=PRG,orgunit",
        "scores/compare?metric=nps&from=2026-03-01&to=2026-03-02&c.orgUnit=PRG,c.orgUnit",
        "scores/compare?metric=nps&from=2026-03-01&to=2026-03-02&a.orgunit=PRG,a.orgunit",
        "closed-loop?from=2026-03-01&to=2026-03-02&orgUnit=PRG,orgUnit"
    })
    void a_parameter_that_a_report_does_not_take_is_named(String query, String parameter) {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "analyst"))
                .get("/api/v1/" + query)
                .then()
                .statusCode(400)
                .body("type", is("/problems/parameter-unknown"))
                .body("errors.pointer", contains(parameter));
    }

    @Test
    void ten_years_by_month_are_one_report() {
        ask("metric=nps&from=2016-01-01&to=2025-12-31&groupBy=month")
                .statusCode(200)
                .body("items.size()", is(120));
    }

    @ParameterizedTest
    @CsvSource({"day,2021,2020,5", "week,2016,2015,10", "month,1996,1995,30", "channel,1996,1995,30"})
    void the_longest_span_is_named_to_who_asks_for_a_longer_one(String groupBy, int from, int tooEarly, int years) {
        String rest = "-03-01&to=2026-03-01&groupBy=" + groupBy;
        ask("metric=nps&from=" + from + rest).statusCode(200);
        ask("metric=nps&from=" + tooEarly + rest)
                .statusCode(422)
                .body("detail", containsString("at most %d years".formatted(years)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores", "scores/live", "scores/compare"})
    void a_unit_that_nobody_knows_is_not_found(String report) {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "analyst"))
                .get("/api/v1/" + report + "?metric=nps&from=2026-03-01&to=2026-03-02&orgUnit=NOWHERE")
                .then()
                .statusCode(404)
                .body("type", is("/problems/org-unit-unknown"));
    }

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "analyst"))
                .get("/api/v1/scores?" + query)
                .then();
    }
}
