package io.ohlas.platform.probe;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class WebTest {

    final UUID tenant = UUID.randomUUID();
    final String agent = Tokens.of(tenant, "agent");

    @ParameterizedTest(name = "{0} {1} with {2} is {4}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    POST | /notes           | {"text":""}               | application/json | 422 | invalid-request        | /text
                    POST | /notes           | {oops                     | application/json | 400 | unreadable-request     |
                    POST | /notes           | {"text":"a","colour":"b"} | application/json | 400 | unreadable-request     | /colour
                    POST | /notes           | {"text":"a","length":"3"} | application/json | 400 | unreadable-request     | /length
                    POST | /notes           | {"text":"a","length":3.7} | application/json | 400 | unreadable-request     | /length
                    POST | /notes           | {"text":5}                | application/json | 400 | unreadable-request     | /text
                    POST | /notes           | {"text":true}             | application/json | 400 | unreadable-request     | /text
                    POST | /notes           | {"text":["a"]}            | application/json | 400 | unreadable-request     | /text
                    POST | /notes           | {"text":"a"} {"text":"b"} | application/json | 400 | unreadable-request     | ``
                    POST | /notes           | {"text":"a"} b            | application/json | 400 | unreadable-request     |
                    POST | /notes           |                           | application/json | 400 | unreadable-request     | ``
                    POST | /notes           | {"text":"a","text":"b"}   | application/json | 400 | unreadable-request     |
                    POST | /notes           | three                     | text/plain       | 415 | unsupported-media-type |
                    POST | /notes           | {"text":"a\\u0000b"}      | application/json | 422 | invalid-request        | /text
                    POST | /notes           | {"text":"a\\ud800b"}      | application/json | 422 | invalid-request        | /text
                    GET  | /notes/%s        |                           | application/json | 404 | note-unknown           |
                    GET  | /notes/undeclared|                           | application/json | 403 | not-allowed            |
                    GET  | /notes?cursor=!! |                           | application/json | 400 | cursor-rejected        | cursor
                    GET  | /notes/search?limit=many   |                 | application/json | 400 | unreadable-request     | limit
                    GET  | /notes/search?since=2026-02-30 |             | application/json | 400 | unreadable-request     | since
                    GET  | /notes/search?author=nobody    |             | application/json | 400 | unreadable-request     | author
                    GET  | /notes/search?colour=x         |             | application/json | 400 | unreadable-request     | colour
                    GET  | /notes/colours?limit=0         |             | application/json | 422 | invalid-request        | /limit
                    GET  | /notes/colours?limit=501       |             | application/json | 422 | invalid-request        | /limit
                    GET  | /notes/colours?cursor=Z3JleQ   |             | application/json | 400 | cursor-rejected        | cursor
                    DELETE | /notes         |                           | application/json | 405 | method-not-allowed     |
                    GET  | /notes/failing/by-mistake  |                 | application/json | 500 | unexpected             |
                    GET  | /notes/failing/by-database |                 | application/json | 503 | away-for-a-moment      |
                    GET  | /notes/failing/by-race     |                 | application/json | 412 | edited-meanwhile       |
                    GET  | /nowhere         |                           | application/json | 404 | not-found              |
                    PUT  | /notes/%s        |                           | application/json | 428 | if-match-missing       |
                    """)
    void failure(String verb, String path, String body, String type, int status, String slug, String pointer) {
        given().auth()
                .oauth2(agent)
                .contentType(type)
                .body(body == null ? "" : body)
                .request(verb, path.replace("%s", UUID.randomUUID().toString()))
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", is("/problems/" + slug))
                .body("status", is(status))
                .body("instance", notNullValue())
                .body("errors[0].pointer", pointer == null ? nullValue() : is(pointer));
    }

    @Test
    void failure_tells_nothing_of_what_is_inside() {
        given().auth()
                .oauth2(agent)
                .get("/notes/failing/by-mistake")
                .then()
                .body("detail", nullValue())
                .body(not(containsString("secret")));
        given().auth()
                .oauth2(agent)
                .get("/notes/failing/by-database")
                .then()
                .header("Retry-After", notNullValue())
                .body(not(containsString("secret")));
    }

    @Test
    void request_without_token_or_role_is_refused() {
        given().get("/notes").then().statusCode(401).body("type", is("/problems/not-signed-in"));
        given().auth().oauth2("nonsense").get("/notes").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(tenant, "analyst"))
                .get("/notes")
                .then()
                .statusCode(403)
                .body("type", is("/problems/not-allowed"));
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({"10485760, 415", "10485761, 413"})
    void body_over_the_limit_is_refused_in_the_same_shape(int bytes, int status) {
        given().auth()
                .oauth2(agent)
                .contentType("text/plain")
                .body(new byte[bytes])
                .post("/notes")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", is(status == 413 ? "/problems/body-too-large" : "/problems/unsupported-media-type"))
                .body("instance", is("/notes"));
    }

    @Test
    void a_method_that_an_address_does_not_take_is_answered_with_those_it_takes() {
        given().delete("/notes").then().statusCode(405).header("Allow", is("GET, HEAD, POST"));
        given().post("/notes/" + UUID.randomUUID()).then().statusCode(405).header("Allow", is("GET, HEAD, PUT"));
    }

    @Test
    void under_names_of_the_callers_own_a_number_is_text() {
        given().auth()
                .oauth2(agent)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"a\",\"labels\":{\"size\":3,\"vip\":true}}")
                .post("/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void stale_version_is_refused() {
        given().header("If-Match", "\"6\"")
                .put("/notes/" + UUID.randomUUID())
                .then()
                .statusCode(412)
                .body("detail", containsString("\"7\""));
        for (String held : new String[] {"\"7\"", "\"6\", \"7\"", "*"}) {
            given().header("If-Match", held)
                    .put("/notes/" + UUID.randomUUID())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void repeated_request_gets_the_first_answer_again() {
        String key = UUID.randomUUID().toString();

        String first = write(key, "once").statusCode(201).extract().path("id");
        String second = write(key, "once")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        write(key, "other").statusCode(422).body("type", is("/problems/idempotency-key-reused"));
        write(UUID.randomUUID().toString(), "once").statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void parallel_requests_with_one_key_make_one_note() throws Exception {
        String key = UUID.randomUUID().toString();
        String text = UUID.randomUUID().toString();
        Callable<Integer> request = () -> write(key, text).extract().statusCode();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clients.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> request).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        given().auth()
                .oauth2(agent)
                .get("/notes")
                .then()
                .body("items.findAll { it.text == '" + text + "' }.size()", is(1));
    }

    private ValidatableResponse write(String key, String text) {
        return given().auth()
                .oauth2(agent)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"%s\"}".formatted(text))
                .post("/notes")
                .then();
    }
}
