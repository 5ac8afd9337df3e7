package io.ohlas.survey.response;

import java.util.UUID;

import io.restassured.response.ValidatableResponse;

import io.ohlas.survey.response.Invitees.Invitee;

import static io.restassured.RestAssured.given;

/** What respondents send through the API, and how they send it. */
public final class Submissions {

    private Submissions() {}

    public static ValidatableResponse put(Invitee invitee, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/api/public/v1/invitations/" + invitee.token() + "/response")
                .then();
    }

    public static String rating(int rating, int revision, boolean finished) {
        return "{\"revision\":%d,\"answers\":[{\"question\":\"nps\",\"rating\":%d}],\"finished\":%s}"
                .formatted(revision, rating, finished);
    }

    public static String withComment(int rating, int revision, String comment) {
        return "{\"revision\":%d,\"answers\":[{\"question\":\"nps\",\"rating\":%d},{\"question\":\"why\",\"text\":\"%s\"}],\"finished\":true}"
                .formatted(revision, rating, comment);
    }

    public static UUID responseId(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("responseId"));
    }
}
