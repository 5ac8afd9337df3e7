package io.ohlas.platform.probe;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ListsTest {

    final String agent = Tokens.of(UUID.randomUUID(), "agent");

    @Test
    void page_links_to_the_next_one() {
        for (String text : new String[] {"a", "b", "c"}) {
            given().auth()
                    .oauth2(agent)
                    .contentType(ContentType.JSON)
                    .body("{\"text\":\"%s\"}".formatted(text))
                    .post("/notes")
                    .then()
                    .statusCode(201);
        }
        String next = given().auth()
                .oauth2(agent)
                .get("/notes")
                .then()
                .body("items.text", is(List.of("a", "b")))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");

        given().auth()
                .oauth2(agent)
                .queryParam("cursor", next)
                .get("/notes")
                .then()
                .body("items[0].text", is("c"));
    }

    @Test
    void a_short_list_comes_whole_or_part_by_part() {
        colours("").body("items", is(List.of("red", "green", "blue"))).header("Link", nullValue());
        String next = colours("?limit=2")
                .body("items", is(List.of("red", "green")))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        colours("?limit=2&cursor=" + next).body("items", is(List.of("blue"))).body("next", nullValue());
        colours("?cursor=" + next).body("items", is(List.of("blue")));
    }

    private ValidatableResponse colours(String query) {
        return given().auth().oauth2(agent).get("/notes/colours" + query).then().statusCode(200);
    }
}
