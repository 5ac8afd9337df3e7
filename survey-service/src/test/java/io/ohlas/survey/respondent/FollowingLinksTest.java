package io.ohlas.survey.respondent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.response.Invitees.Asker;
import io.ohlas.survey.response.Invitees.Invitee;
import io.ohlas.survey.response.Questionnaires;
import io.ohlas.survey.response.Submissions;

import static io.ohlas.survey.response.Submissions.rating;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class FollowingLinksTest {

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

        Submissions.put(late, rating(3, 1, true)).statusCode(410).body("type", equalTo("/problems/link-expired"));
        given().get("/api/public/v1/invitations/" + late.token())
                .then()
                .statusCode(200)
                .body("state", equalTo("expired"));
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

    private ValidatableResponse read() {
        return given().get("/api/public/v1/invitations/" + invitee.token())
                .then()
                .statusCode(200);
    }
}
