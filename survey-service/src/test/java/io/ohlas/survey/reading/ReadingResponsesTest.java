package io.ohlas.survey.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;
import io.ohlas.survey.response.Questionnaires;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class ReadingResponsesTest {

    @Inject
    Invitees invitees;

    Asker asker;
    List<String> responses;

    @BeforeEach
    void answer() {
        asker = invitees.asker(Questionnaires.afterDelivery());
        responses = new ArrayList<>();
        for (int rating : new int[] {3, 8, 10}) {
            responses.add(given().contentType("application/json")
                    .body("{\"revision\":1,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"rating\":%d},"
                                    .formatted(rating)
                            + "{\"question\":\"why\",\"text\":\"because\"}]}")
                    .put("/api/public/v1/invitations/" + invitees.invite(asker).token() + "/response")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("responseId"));
        }
    }

    @Test
    void shows_the_newest_first_page_by_page() {
        String analyst = Tokens.of(asker.tenantId(), "analyst");

        JsonPath first = get(analyst, "?limit=2");
        JsonPath second = get(analyst, "?limit=2&cursor=" + first.getString("next"));

        assertThat(first.getList("items.id")).containsExactly(responses.get(2), responses.get(1));
        assertThat(second.getList("items.id")).containsExactly(responses.get(0));
        assertThat(second.getString("next")).isNull();
        assertThat(second.getInt("items[0].rating")).isEqualTo(3);
        assertThat(second.getString("items[0].comment")).isEqualTo("because");
    }

    @Test
    void filters() {
        String admin = Tokens.of(asker.tenantId(), "tenant-admin");

        assertThat(get(admin, "?band=unfavourable").getList("items.id")).containsExactly(responses.get(0));
        assertThat(get(admin, "?orgUnit=PRG&metric=nps&touchpoint=delivery&channel=web")
                        .getList("items"))
                .hasSize(3);
        for (String token : List.of(admin, Tokens.limitedTo(asker.tenantId(), List.of("PRG"), "manager"))) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/responses?orgUnit=BRN")
                    .then()
                    .statusCode(404)
                    .body("type", is("/problems/org-unit-unknown"));
        }
        assertThat(get(admin, "?to=2020-01-01").getList("items")).isEmpty();
        assertThat(get(admin, "?from=2020-01-01").getList("items")).hasSize(3);
        given().auth().oauth2(admin).get("/api/v1/responses?limit=501").then().statusCode(422);
        given().auth()
                .oauth2(admin)
                .get("/api/v1/responses?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    @Test
    void shows_a_manager_their_own_units_only() {
        String inside = Tokens.limitedTo(asker.tenantId(), List.of("PRG"), "manager");
        String outside = Tokens.limitedTo(asker.tenantId(), List.of("BRN"), "manager");
        String nowhere = Tokens.limitedTo(asker.tenantId(), List.of(), "manager");

        assertThat(get(inside, "").getList("items")).hasSize(3);
        assertThat(get(outside, "").getList("items")).isEmpty();
        assertThat(get(nowhere, "").getList("items")).isEmpty();
        status(inside, responses.get(0), 200);
        status(outside, responses.get(0), 404);
    }

    @Test
    void hides_what_belongs_to_another_tenant_and_asks_for_a_role() {
        status(Tokens.of(UUID.randomUUID(), "tenant-admin"), responses.get(0), 404);
        status(Tokens.of(asker.tenantId(), "agent"), responses.get(0), 403);
        given().get("/api/v1/responses").then().statusCode(401);
    }

    private static void status(String token, String response, int expected) {
        given().auth().oauth2(token).get("/api/v1/responses/" + response).then().statusCode(expected);
    }

    private static JsonPath get(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/responses" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
