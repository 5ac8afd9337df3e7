package io.ohlas.platform.probe;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

/** What every answer of every service keeps to, whichever resource gives it. */
@QuarkusTest
class AnswersTest {

    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    final String agent = Tokens.of(UUID.randomUUID(), "agent");

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"0\", \"1\"", "*"})
    void a_reader_who_holds_the_current_state_is_spared_the_body(String held) {
        caller().header("If-None-Match", held)
                .get("/notes/" + note())
                .then()
                .statusCode(304)
                .header("ETag", is("\"1\""))
                .body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "\"11\""})
    void a_reader_who_holds_another_state_gets_the_current_one(String held) {
        caller().header("If-None-Match", held).get("/notes/" + note()).then().statusCode(200);
    }

    @Test
    void a_refusal_is_never_spared() {
        caller().header("If-None-Match", "*")
                .get("/notes/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, 406",
        "application/xml, 406",
        "application/json, 200",
        "*/*, 200",
        "'text/html, */*;q=0.1', 200"
    })
    void what_cannot_be_served_is_refused_and_never_written_as_something_else(String accepted, int status) {
        caller().header("Accept", accepted)
                .get("/notes")
                .then()
                .statusCode(status)
                .contentType(startsWith(status == 406 ? "application/problem+json" : "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/notes/undeclared", "/nothing-here", "/notes/failing/by-mistake"})
    void nothing_in_an_answer_may_run_or_be_framed(String path) {
        caller().get(path)
                .then()
                .header("Content-Security-Policy", is(DATA_POLICY))
                .header("X-Content-Type-Options", is("nosniff"));
    }

    @Test
    void a_page_has_a_policy_of_its_own() {
        var headers =
                given().get("/notes/page").then().statusCode(200).extract().headers();

        // Of two, a browser would obey both.
        assertThat(headers.getValues("Content-Security-Policy")).containsExactly("default-src 'self'");
    }

    private String note() {
        return caller().contentType(ContentType.JSON)
                .body("{\"text\":\"a\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(agent);
    }
}
