package io.ohlas.survey.response;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.testing.EmployeeSurvey;
import io.ohlas.survey.testing.EmployeeSurvey.Asked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** What an employee said, looked for by everybody who might want to know it. */
@QuarkusTest
class AnonymousResponsesTest {

    static final String WORDS = "my boss shouts";

    @Inject
    Invitees invitees;

    EmployeeSurvey survey;
    Asked employee;
    UUID response;

    @BeforeEach
    void answer() {
        survey = EmployeeSurvey.published();
        employee = survey.ask();
        response = survey.answer(employee, 2, WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "agent", "manager", "analyst", "tenant-admin", "platform-admin"})
    void no_role_finds_the_answer_at_any_address(String role) {
        for (String address : List.of(
                "responses",
                "responses?survey=pulse&metric=enps&band=unfavourable",
                "responses?contact=" + employee.contactId(),
                "responses/" + response,
                "contacts/" + employee.contactId(),
                "contacts/" + employee.contactId() + "/timeline",
                "invitations?contact=" + employee.contactId(),
                "invitations?interaction=" + employee.interactionId())) {
            String body = survey.bank()
                    .as(role)
                    .get("/api/v1/" + address)
                    .then()
                    .extract()
                    .body()
                    .asString();

            assertThat(body)
                    .as(address)
                    .doesNotContain(WORDS)
                    .doesNotContain("\"rating\"")
                    .doesNotContain("completed");
            if (!address.startsWith("responses/")) {
                assertThat(body).as(address).doesNotContain(response.toString());
            }
        }
    }

    @Test
    void nobody_learns_who_has_answered() {
        Asked silent = survey.ask();
        for (String state : List.of("opened", "started", "completed")) {
            survey.bank()
                    .as("tenant-admin")
                    .get("/api/v1/invitations?program=pulse&state=" + state.toUpperCase(Locale.ROOT))
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
        survey.bank()
                .as("tenant-admin")
                .get("/api/v1/invitations?program=pulse&state=SENT")
                .then()
                .body("items.id", hasItem(employee.invitationId()))
                .body("items.id", hasItem(silent.invitationId()))
                .body("items.responseId", is(Arrays.asList(null, null)));
    }

    @Test
    void an_end_without_an_answer_looks_like_one_with() {
        var bank = survey.bank();
        Asked silent = survey.ask();
        invitees.change(
                bank.tenant(),
                "update invitation set state = 'OPTED_OUT', sequence = sequence + 1 where id = cast(? as uuid)",
                silent.invitationId());
        assertThat(states(employee)).isEqualTo(states(silent)).containsExactly("sent");

        invitees.change(bank.tenant(), "update invitation set expires_at = now() - interval '1 second'");

        assertThat(states(employee)).isEqualTo(states(silent)).containsExactly("expired");
    }

    private List<String> states(Asked asked) {
        return survey.bank()
                .as("tenant-admin")
                .get("/api/v1/invitations?interaction=" + asked.interactionId())
                .then()
                .extract()
                .jsonPath()
                .getList("items.state");
    }

    @Test
    void whoever_has_the_link_reads_nothing_from_it() {
        given().get("/api/public/v1/invitations/" + employee.token())
                .then()
                .statusCode(200)
                .body("answers", empty())
                .body("state", is("finished"));
        given().get("/r/" + employee.token() + "?lang=en")
                .then()
                .body(not(containsString(WORDS)))
                .body(not(containsString("Sad to read")));
    }

    @Test
    void whoever_has_the_link_cannot_try_which_answer_was_given() {
        for (int revision : new int[] {1, 2}) {
            for (int rating = 0; rating <= 10; rating++) {
                var answers = new JsonArray().add(Map.of("question", "work", "rating", rating));
                if (rating <= 6) {
                    answers.add(Map.of("question", "why", "text", WORDS));
                }
                given().contentType("application/json")
                        .body(new JsonObject()
                                .put("revision", revision)
                                .put("finished", true)
                                .put("answers", answers)
                                .encode())
                        .put("/api/public/v1/invitations/" + employee.token() + "/response")
                        .then()
                        .statusCode(409)
                        .body("type", is("/problems/response-finished"));
            }
        }
    }

    @Test
    void an_answer_that_is_not_finished_cannot_be_read_or_tried_either() {
        Asked other = survey.ask();
        String body = "{\"revision\":1,\"answers\":[{\"question\":\"work\",\"rating\":4}]}";
        String address = "/api/public/v1/invitations/" + other.token();
        given().contentType("application/json")
                .body(body)
                .put(address + "/response")
                .then()
                .statusCode(200);

        given().get(address).then().body("answers", empty()).body("revision", is(1));
        given().contentType("application/json")
                .body(body)
                .put(address + "/response")
                .then()
                .statusCode(409)
                .body("type", is("/problems/revision-stale"));
    }

    @Test
    void the_page_goes_on_with_what_was_just_given_and_shows_it_to_nobody_else() {
        Asked other = survey.ask();
        given().formParam("q-work", "2")
                .formParam("step", "continue")
                .redirects()
                .follow(false)
                .post("/r/" + other.token())
                .then()
                .statusCode(200)
                .body(containsString("checked"))
                .body(containsString("q-why"));
        given().get("/r/" + other.token()).then().statusCode(200).body(not(containsString("checked")));
    }
}
