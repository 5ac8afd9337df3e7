package io.ohlas.survey.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;

/** A tenant of its own for a test, set up through the API: a branch, a journey, a published survey, a program. */
public class Bank {

    private final UUID tenant = UUID.randomUUID();

    /** Set up and asking about deliveries by the given channels. */
    public static Bank asking(String... channels) {
        return asking(Map.of("channels", List.of(channels)));
    }

    /** @param rules fields of the program's body, over the usual ones */
    public static Bank asking(Map<String, ?> rules) {
        var bank = new Bank();
        bank.put("/org-units/BANK", Map.of("name", "Bank", "kind", "company"));
        bank.put("/org-units/PRG", Map.of("name", "Praha", "kind", "region", "parent", "BANK"));
        bank.put("/org-units/PRG-01", Map.of("name", "Praha 1", "kind", "branch", "parent", "PRG"));
        bank.put("/org-units/BRN", Map.of("name", "Brno", "kind", "region", "parent", "BANK"));
        bank.put(
                "/journeys/buying",
                Map.of("name", "Buying", "stages", List.of(stage("after-sales", "delivery", "complaint"))));
        bank.put("/processes/home-delivery", Map.of("name", "Home delivery"));
        bank.publish("after-delivery", "feedback");
        bank.plan("delivery-nps", rules);
        return bank;
    }

    public UUID tenant() {
        return tenant;
    }

    public void publish(String survey, String purpose) {
        as("tenant-admin")
                .body(survey(survey, purpose))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/{key}/publish", survey)
                .then()
                .statusCode(200);
    }

    public void plan(String program, Map<String, ?> rules) {
        var body = new HashMap<String, Object>(
                Map.of("name", program, "survey", "after-delivery", "touchpoints", List.of("delivery")));
        body.putAll(rules);
        put("/programs/" + program, body);
    }

    public void put(String path, Map<String, ?> body) {
        as("tenant-admin")
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1" + path)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    public RequestSpecification as(String role) {
        // One person of each role: an idempotency key is its caller's own.
        String person = UUID.nameUUIDFromBytes((tenant + role).getBytes(StandardCharsets.UTF_8))
                .toString();
        return given().auth()
                .oauth2(Tokens.of(tenant, person, "Test Person", List.of(), role))
                .contentType(ContentType.JSON);
    }

    public RequestSpecification limitedTo(String unit, String role) {
        return given().auth()
                .oauth2(Tokens.limitedTo(tenant, List.of(unit), role))
                .contentType(ContentType.JSON);
    }

    /** Tells a delivery to the contact. */
    public ValidatableResponse deliver(String externalId, Map<String, ?> contact) {
        return as("partner")
                .body(delivery(externalId, contact))
                .post("/api/v1/interactions")
                .then();
    }

    public static Map<String, Object> delivery(String externalId, Map<String, ?> contact) {
        return new HashMap<>(Map.of(
                "externalId",
                externalId,
                "occurredAt",
                java.time.Clock.systemUTC().instant().minusSeconds(60).toString(),
                "touchpoint",
                "delivery",
                "process",
                "home-delivery",
                "orgUnit",
                "PRG-01",
                "channel",
                "web",
                "employee",
                "e-17",
                "contact",
                contact));
    }

    /** An address that no other test writes to. */
    public static String address() {
        return "jana." + UUID.randomUUID() + "@example.com";
    }

    private static Map<String, Object> stage(String key, String... touchpoints) {
        return Map.of(
                "key",
                key,
                "name",
                key,
                "touchpoints",
                List.of(touchpoints).stream()
                        .map(touchpoint -> Map.of("key", touchpoint, "name", "At " + touchpoint))
                        .toList());
    }

    public static Map<String, Object> survey(String key, String purpose) {
        return Map.of(
                "key",
                key,
                "name",
                "After delivery",
                "purpose",
                purpose,
                "languages",
                List.of("en", "cs", "pl"),
                "defaultLanguage",
                "en",
                "questions",
                List.of(
                        Map.of(
                                "key",
                                "nps",
                                "type",
                                "nps",
                                "required",
                                true,
                                "text",
                                Map.of(
                                        "en", "How likely are you to recommend {{orgUnit.name}}?",
                                        "cs", "Doporučíte {{orgUnit.name}}?",
                                        "pl", "Czy polecisz {{orgUnit.name}}?")),
                        Map.of(
                                "key",
                                "why",
                                "type",
                                "text",
                                "text",
                                Map.of("en", "Why?"),
                                "textWhen",
                                List.of(Map.of(
                                        "question",
                                        "nps",
                                        "band",
                                        "unfavourable",
                                        "text",
                                        Map.of("en", "What went wrong?"))))),
                "endPages",
                Map.of("default", Map.of("en", "Thank you")));
    }
}
