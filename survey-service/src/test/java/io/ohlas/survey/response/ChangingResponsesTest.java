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

import io.ohlas.survey.response.Invitees.Asker;
import io.ohlas.survey.response.Invitees.Invitee;

import static io.ohlas.survey.response.Submissions.rating;
import static io.ohlas.survey.response.Submissions.responseId;
import static io.ohlas.survey.response.Submissions.withComment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ChangingResponsesTest {

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

    private void finishedBefore(UUID response, String interval) {
        invitees.change(
                invitee.tenantId(),
                "update response set finished_at = now() - ?::interval where id = ?",
                interval,
                response);
    }

    private ValidatableResponse put(String body) {
        return Submissions.put(invitee, body);
    }
}
