package io.ohlas.survey.testing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** A bank that asks its employees, and hands the links over itself. */
public record EmployeeSurvey(Bank bank) {

    /** @param contactId of the employee */
    public record Asked(String contactId, String interactionId, String invitationId, String token) {}

    public static EmployeeSurvey published() {
        Bank bank = Bank.asking("link");
        bank.as("tenant-admin")
                .body(body(Map.of()))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/pulse/publish")
                .then()
                .statusCode(200);
        bank.plan("pulse", Map.of("survey", "pulse", "touchpoints", List.of("complaint"), "channels", List.of("link")));
        return new EmployeeSurvey(bank);
    }

    /** @param more fields over the usual ones */
    public static Map<String, Object> body(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "key",
                "pulse",
                "name",
                "Pulse",
                "languages",
                List.of("en"),
                "defaultLanguage",
                "en",
                "questions",
                List.of(
                        Map.of(
                                "key",
                                "work",
                                "type",
                                "nps",
                                "metric",
                                "enps",
                                "required",
                                true,
                                "text",
                                Map.of("en", "Would you recommend us as an employer?")),
                        Map.of(
                                "key",
                                "why",
                                "type",
                                "text",
                                "text",
                                Map.of("en", "Why?"),
                                "showWhen",
                                List.of(Map.of("question", "work", "band", List.of("unfavourable"))))),
                "endPages",
                Map.of("default", Map.of("en", "Thank you"), "unfavourable", Map.of("en", "Sad to read"))));
        body.putAll(more);
        return body;
    }

    public Asked ask() {
        String name = UUID.randomUUID().toString();
        var interaction = new HashMap<>(
                Bank.delivery(name, Map.of("externalId", name, "name", "Karel", "segment", "gold", "language", "en")));
        interaction.put("touchpoint", "complaint");
        interaction.put(
                "occurredAt", Clock.systemUTC().instant().minusSeconds(60).toString());
        var told = bank.as("partner")
                .body(interaction)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String link = told.getString("invitation.link");
        String contact = bank.as("partner")
                .get("/api/v1/invitations?interaction=" + told.getString("id"))
                .then()
                .extract()
                .path("items[0].contactId");
        return new Asked(
                contact,
                told.getString("id"),
                told.getString("invitation.id"),
                link.substring(link.lastIndexOf('/') + 1));
    }

    /** @return the response's id */
    public UUID answer(Asked asked, int rating, String why) {
        return UUID.fromString(given().contentType("application/json")
                .body(
                        """
                        {"revision":1,"finished":true,"answers":[{"question":"work","rating":%d},
                         {"question":"why","text":"%s"}]}"""
                                .formatted(rating, why))
                .put("/api/public/v1/invitations/" + asked.token() + "/response")
                .then()
                .statusCode(200)
                .extract()
                .path("responseId"));
    }
}
