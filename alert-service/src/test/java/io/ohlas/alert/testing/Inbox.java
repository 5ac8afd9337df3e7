package io.ohlas.alert.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import io.ohlas.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** One person at work on the cases of one tenant. */
public record Inbox(UUID tenant, String person, String token) {

    public static Inbox ofAgent(UUID tenant, String... units) {
        return of(tenant, List.of(units), "agent");
    }

    public static Inbox of(UUID tenant, List<String> units, String role) {
        String person = UUID.randomUUID().toString();
        return new Inbox(tenant, person, Tokens.of(tenant, person, "Agent " + person.substring(0, 4), units, role));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public JsonPath list(String query) {
        return request()
                .get("/api/v1/cases?limit=500&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse get(String caseId) {
        return request().get("/api/v1/cases/" + caseId).then();
    }

    /** Makes a step on the version that is current. */
    public ValidatableResponse step(String caseId, String step, Map<String, ?> body) {
        String etag = get(caseId).statusCode(200).extract().header("ETag");
        return step(caseId, step, body, etag);
    }

    public ValidatableResponse step(String caseId, String step, Map<String, ?> body, String etag) {
        var request = request().body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/api/v1/cases/" + caseId + "/" + step).then();
    }

    /** Waits for the case of a customer. */
    public String caseOf(UUID contact) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> list("contact=" + contact).getString("items[0].id"), id -> id != null);
    }

    /** Takes a case as far as resolved. */
    public void resolve(String caseId) {
        step(caseId, "claim", Map.of()).statusCode(200);
        step(caseId, "contact-attempts", Map.of("channel", "phone", "outcome", "reached"))
                .statusCode(201);
        step(caseId, "resolve", Map.of("rootCause", "delivery.late", "action", "apology"))
                .statusCode(200);
    }

    /** Lets one attempt be enough to close a case unreached; the tenant is set up already. */
    public void asksForOneAttempt() {
        of(tenant, List.of(), "tenant-admin")
                .request()
                .header("If-Match", "*")
                .body(Map.of("attempts", 1, "days", 1, "channels", 1))
                .put("/api/v1/unreached-policy")
                .then()
                .statusCode(200);
    }
}
