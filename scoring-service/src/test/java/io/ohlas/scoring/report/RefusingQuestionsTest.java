package io.ohlas.scoring.report;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "metric=nps&from=2021-03-01&to=2026-03-02,422,from",
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
    void five_years_are_the_longest_span() {
        ask("metric=nps&from=2021-03-01&to=2026-03-01").statusCode(200);
    }

    private static ValidatableResponse ask(String query) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "analyst"))
                .get("/api/v1/scores?" + query)
                .then();
    }
}
