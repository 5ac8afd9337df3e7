package io.ohlas.survey.response;

import java.time.Duration;
import java.time.Instant;
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

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class SubmittingResponsesTest {

    @Inject
    Invitees invitees;

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
    void says_the_closing_words_of_the_band() {
        put(rating(6, 1, true))
                .statusCode(200)
                .body("next", equalTo("We are sorry, Jana Nováková. Someone will call you."));
        put(invitees.invite(asker), rating(7, 1, true)).body("next", equalTo("Thank you for your time."));
        put(invitees.invite(asker), rating(9, 1, true)).body("next", equalTo("We are glad!"));
        put(invitees.invite(asker), rating(9, 1, false)).body("next", nullValue());
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
    void repeats_its_answer_to_a_repeated_submission() {
        UUID first = responseId(put(rating(3, 1, true)));

        assertThat(responseId(put(rating(3, 1, true)).statusCode(200))).isEqualTo(first);
        assertThat(invitees.events(ResponseSubmitted.TYPE, first)).hasSize(1);
    }

    @Test
    void never_changes_a_finished_response() {
        put(rating(3, 1, true)).statusCode(200);

        put(rating(4, 2, true)).statusCode(409).body("type", equalTo("/problems/response-finished"));
        put(rating(4, 2, false)).statusCode(409);
    }

    @Test
    void refuses_a_revision_that_is_not_higher() {
        put(rating(3, 2, false)).statusCode(200);

        put(rating(4, 1, false)).statusCode(409).body("type", equalTo("/problems/revision-stale"));
        put(rating(4, 2, false)).statusCode(409);
        put(rating(4, 3, false)).statusCode(200);
    }

    @Test
    void takes_a_comment_later_but_only_where_there_is_none() {
        UUID response = responseId(put(rating(3, 1, true)));

        put(withComment(3, 2, "late again")).statusCode(200);

        put(withComment(3, 3, "changed my mind")).statusCode(409);
        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select comment, revision, finished_at = submitted_at from response where id = ?",
                        response))
                .isEqualTo(List.of("late again", 2, true));
        assertThat(invitees.events(ResponseSubmitted.TYPE, response)).hasSize(2);
    }

    @Test
    void takes_no_comment_after_a_day() {
        UUID response = responseId(put(rating(3, 1, true)));
        finishedBefore(response, "24 hours");
        put(withComment(3, 2, "too late")).statusCode(409);

        finishedBefore(response, "23 hours 59 minutes");
        put(withComment(3, 2, "just in time")).statusCode(200);
    }

    @Test
    void does_not_tell_unknown_withdrawn_and_foreign_links_apart() {
        Invitee withdrawn = invitees.invite(asker);
        invitees.withdraw(withdrawn);
        String unknown = given().get("/api/public/v1/invitations/AAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        for (String token : List.of(withdrawn.token(), "short", "AAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(given().get("/api/public/v1/invitations/" + token)
                            .then()
                            .statusCode(404)
                            .extract()
                            .<String>path("detail"))
                    .isEqualTo(unknown);
            given().contentType("application/json")
                    .body(rating(3, 1, true))
                    .put("/api/public/v1/invitations/" + token + "/response")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void takes_nothing_when_the_time_is_over() {
        Invitee late = invitees.invite(asker, "Jan", Instant.now().minus(Duration.ofSeconds(1)));

        put(late, rating(3, 1, true)).statusCode(410).body("type", equalTo("/problems/link-expired"));
        given().get("/api/public/v1/invitations/" + late.token())
                .then()
                .statusCode(200)
                .body("state", equalTo("expired"));
    }

    @Test
    void fifty_at_once_end_in_one_response() throws Exception {
        var codes = new ArrayList<Integer>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 50; i++) {
                String body = rating(i % 2 == 0 ? 3 : 9, 1, true);
                sent.add(clients.submit(() -> put(body).extract().statusCode()));
            }
            for (var each : sent) {
                codes.add(each.get());
            }
        }

        // Those that say the same as the first one stored are told so again, the others are refused.
        assertThat(codes).containsOnly(200, 409);
        assertThat(codes.stream().filter(code -> code == 200)).hasSize(25);
        UUID response = UUID.fromString((String) invitees.row(
                        invitee.tenantId(),
                        "select response_id::text, sequence from invitation where id = ?",
                        invitee.invitationId())
                .getFirst());
        assertThat(invitees.events(ResponseSubmitted.TYPE, response)).hasSize(1);
    }

    @Test
    void many_at_once_are_all_stored() throws Exception {
        var invited = new ArrayList<Invitee>();
        for (int i = 0; i < 60; i++) {
            invited.add(invitees.invite(asker));
        }
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            invited.forEach(
                    each -> clients.submit(() -> put(each, rating(5, 1, true)).statusCode(200)));
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

    @Test
    void looking_records_nothing() {
        for (int i = 0; i < 3; i++) {
            read();
            given().head("/api/public/v1/invitations/" + invitee.token()).then().statusCode(200);
        }

        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select state, sequence from invitation where id = ?",
                        invitee.invitationId()))
                .isEqualTo(List.of("SENT", 2L));
    }

    @Test
    void the_first_touch_opens_the_invitation_once() {
        for (int i = 0; i < 2; i++) {
            given().post("/api/public/v1/invitations/" + invitee.token() + "/opened")
                    .then()
                    .statusCode(204);
        }

        assertThat(invitees.row(
                        invitee.tenantId(),
                        "select state, sequence from invitation where id = ?",
                        invitee.invitationId()))
                .isEqualTo(List.of("OPENED", 3L));
        assertThat(invitees.events("survey.invitation-changed.v1", invitee.invitationId()))
                .hasSize(1);
    }

    private void finishedBefore(UUID response, String interval) {
        invitees.change(
                invitee.tenantId(),
                "update response set finished_at = now() - ?::interval where id = ?",
                interval,
                response);
    }

    private ValidatableResponse read() {
        return given().get("/api/public/v1/invitations/" + invitee.token())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String body) {
        return put(invitee, body);
    }

    private static ValidatableResponse put(Invitee invitee, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/api/public/v1/invitations/" + invitee.token() + "/response")
                .then();
    }

    private static String rating(int rating, int revision, boolean finished) {
        return "{\"revision\":%d,\"answers\":[{\"question\":\"nps\",\"rating\":%d}],\"finished\":%s}"
                .formatted(revision, rating, finished);
    }

    private static String withComment(int rating, int revision, String comment) {
        return "{\"revision\":%d,\"answers\":[{\"question\":\"nps\",\"rating\":%d},{\"question\":\"why\",\"text\":\"%s\"}],\"finished\":true}"
                .formatted(revision, rating, comment);
    }

    private static UUID responseId(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("responseId"));
    }
}
