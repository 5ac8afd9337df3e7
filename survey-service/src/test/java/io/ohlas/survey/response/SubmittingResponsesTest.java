package io.ohlas.survey.response;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.response.Invitees.Asker;
import io.ohlas.survey.response.Invitees.Invitee;
import io.ohlas.survey.testing.Events;

import static io.ohlas.survey.response.Submissions.rating;
import static io.ohlas.survey.response.Submissions.responseId;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class SubmittingResponsesTest {

    @Inject
    Invitees invitees;

    @Inject
    Events events;

    Asker asker;
    Invitee invitee;

    @BeforeEach
    void invite() {
        asker = invitees.asker(Questionnaires.afterDelivery());
        invitee = invitees.invite(asker);
    }

    @Test
    void stores_a_finished_response_and_moves_the_invitation_on() {
        UUID response = responseId(put(rating(3, 1, true)).statusCode(200));

        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select state, sequence, response_id::text, completed_at is not null from invitation where id = ?",
                        invitee.invitationId()))
                .isEqualTo(List.of("COMPLETED", 3L, response.toString(), true));
        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select revision, rating, band, metric, org_unit from response where id = ?",
                        response))
                .isEqualTo(List.of(1, 3, "UNFAVOURABLE", "nps", "PRG-01"));
    }

    @Test
    void tells_the_others_at_once() throws Exception {
        try (var queue = events.listen("survey.response-submitted.v1")) {
            UUID response = responseId(put(rating(3, 1, true)).statusCode(200));

            // Long before another replica would take it up.
            await().atMost(5, SECONDS).until(() -> queue.heard().contains(response.toString()));
        }
    }

    @Test
    void says_the_closing_words_of_the_band() {
        put(rating(6, 1, true))
                .statusCode(200)
                .body("next", equalTo("We are sorry, Jana Nováková. Someone will call you."));
        Submissions.put(invitees.invite(asker), rating(7, 1, true)).body("next", equalTo("Thank you for your time."));
        Submissions.put(invitees.invite(asker), rating(9, 1, true)).body("next", equalTo("We are glad!"));
        Submissions.put(invitees.invite(asker), rating(9, 1, false)).body("next", nullValue());
    }

    @Test
    void keeps_partial_answers_until_the_last_one() {
        put(rating(8, 1, false)).statusCode(200).body("finished", equalTo(false));
        read().body("revision", equalTo(1))
                .body("answers[0].rating", equalTo(8))
                .body("state", equalTo("open"));

        put(rating(9, 2, true)).statusCode(200).body("revision", equalTo(2));
        read().body("state", equalTo("finished")).body("answers[0].rating", equalTo(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void refuses_a_rating_just_off_the_scale(int rating) {
        put(rating(rating, 1, true))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/answers/0/rating"))
                .body("errors.detail", hasItem("must be 0 to 10"));
        read().body("revision", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void takes_both_ends_of_the_scale(int rating) {
        put(rating(rating, 1, true)).statusCode(200);
    }

    @Test
    void names_every_answer_that_does_not_fit() {
        put("""
                {"revision":1,"finished":true,"answers":[{"question":"npx","rating":3},{"question":"why","rating":3},
                 {"question":"what","choices":["late"]},{"question":"why","text":"x"}]}""")
                .statusCode(422)
                .body(
                        "errors.detail",
                        equalTo(List.of(
                                "is not a question of this survey",
                                "takes a text",
                                "is not asked after these ratings",
                                "is answered twice",
                                "'nps' must be answered")));
    }

    @Test
    void refuses_what_no_answer_can_be() {
        put("{\"revision\":1,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"matrix\":{}}]}")
                .statusCode(400);
        put("{\"revision\":1,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"rating\":\"3\"}]}")
                .statusCode(400);
        put("{\"revision\":0,\"finished\":true,\"answers\":[]}").statusCode(422);
        put("{\"revision\":1,\"finished\":true,\"answers\":[null]}").statusCode(422);
        put("{\"revision\":1,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"rating\":3},"
                        + "{\"question\":\"why\",\"text\":\"a\\u0000b\"}]}")
                .statusCode(422)
                .body("errors.detail", hasItem("holds a NUL or half a character"));
        put("{\"revision\":1,\"finished\":true,\"answers\":[{\"question\":\"nps\",\"rating\":3},"
                        + "{\"question\":\"why\",\"text\":\"a\\ud800b\"}]}")
                .statusCode(422);
    }

    @Test
    void many_at_once_are_all_stored() throws Exception {
        var invited = new ArrayList<Invitee>();
        for (int i = 0; i < 60; i++) {
            invited.add(invitees.invite(asker));
        }
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            invited.forEach(each -> clients.submit(
                    () -> Submissions.put(each, rating(5, 1, true)).statusCode(200)));
        }
        for (Invitee each : invited) {
            assertThat(invitees.row(
                            each.tenantId(),
                            "select i.state, r.rating from invitation i join response r on r.invitation_id = i.id"
                                    + " where i.id = ?",
                            each.invitationId()))
                    .isEqualTo(List.of("COMPLETED", 5));
        }
    }

    private ValidatableResponse read() {
        return given().get("/api/public/v1/invitations/" + invitee.token())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String body) {
        return Submissions.put(invitee, body);
    }
}
