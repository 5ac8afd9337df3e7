package io.ohlas.survey.history;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import io.ohlas.platform.testing.Tokens;
import io.ohlas.survey.questionnaire.Question;
import io.ohlas.survey.questionnaire.QuestionType;
import io.ohlas.survey.questionnaire.Questionnaire;
import io.ohlas.survey.questionnaire.Scale;
import io.ohlas.survey.response.Invitees.Asker;
import io.ohlas.survey.response.Questionnaires;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

/** Orders imports as a partner does, and waits for them. */
record Importer(Asker asker) {

    static final String MAPPING =
            """
            {"rating":{"column":"score","question":"nps"},"comment":{"column":"said","question":"why"},
             "orgUnit":{"column":"shop"},"submittedAt":{"column":"when"},"externalId":{"column":"id"},
             "channel":{"value":"web"},"language":{"value":"en"}}""";

    /** Asks with the variant of NPS that begins at one. */
    static Questionnaire questionnaire() {
        var nps = new Question(
                "nps",
                QuestionType.NPS,
                null,
                true,
                new Scale(1, 10),
                null,
                Questionnaires.text("Would you recommend us?"),
                null,
                null,
                null,
                null);
        return new Questionnaire(
                List.of("en", "cs"),
                "en",
                List.of(nps, Questionnaires.question("why", QuestionType.TEXT, false, "Why?")),
                null,
                null);
    }

    /** Fifteen rows, good ones and all kinds of bad ones. */
    static byte[] dirty() {
        try (var file = Importer.class.getResourceAsStream("/import/dirty.csv")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ValidatableResponse order(byte[] file, Map<String, ?> options) {
        return order(file, options, MAPPING);
    }

    ValidatableResponse order(byte[] file, Map<String, ?> options, String mapping) {
        return order(given(), file, options, mapping);
    }

    ValidatableResponse order(RequestSpecification request, byte[] file, Map<String, ?> options, String mapping) {
        return request.auth()
                .oauth2(Tokens.of(asker.tenantId(), "partner"))
                .contentType("text/csv")
                .queryParam("survey", asker.surveyKey())
                .queryParam("mapping", mapping)
                .queryParams(options)
                .body(file)
                .post("/api/v1/imports/responses")
                .then();
    }

    JsonPath finished(ValidatableResponse started) {
        return ended(UUID.fromString(started.statusCode(202).extract().path("id")));
    }

    JsonPath ended(UUID id) {
        await().atMost(30, SECONDS).until(() -> List.of("done", "failed").contains(job(id).getString("state")));
        return job(id);
    }

    JsonPath job(UUID id) {
        return given().auth()
                .oauth2(Tokens.of(asker.tenantId(), "partner"))
                .get("/api/v1/jobs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What a job says of rows: row, column, what is wrong and what to do. */
    static List<String> errors(JsonPath job) {
        return job.<Map<String, Object>>getList("errors").stream()
                .map(flaw -> "%s %s: %s. %s"
                        .formatted(flaw.get("row"), flaw.get("column"), flaw.get("detail"), flaw.get("remedy")))
                .toList();
    }
}
