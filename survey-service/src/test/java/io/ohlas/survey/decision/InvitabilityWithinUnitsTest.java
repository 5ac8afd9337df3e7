package io.ohlas.survey.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** A region is told that a contact is not asked, and not what another region has with them. */
@QuarkusTest
class InvitabilityWithinUnitsTest {

    static final Map<String, Object> JANA = Map.of("externalId", "C-1");

    @Inject
    Events events;

    @Test
    void another_regions_survey_holds_back_and_is_not_told() {
        Bank bank = Bank.asking(Map.of("channels", List.of("link"), "frequencyCap", "P30D"));
        JsonPath asked = tell(bank, "ORD-1", "PRG-01");
        JsonPath heldBack = tell(bank, "ORD-2", "BRN");
        String contact = contactOf(bank, asked);

        refused(bank.as("partner"), contact).body("reasons.code", contains("frequency_cap"));
        refused(bank.limitedTo("PRG", "agent"), contact).body("reasons.code", contains("frequency_cap"));
        for (String role : List.of("agent", "manager")) {
            refused(bank.limitedTo("BRN", role), contact)
                    .body("reasons.code", contains("not_shown"))
                    .body("reasons[0].detail", not(containsString("asked")));
        }
        interaction(bank.as("partner"), heldBack).body("reasons.code", contains("frequency_cap"));
        interaction(bank.limitedTo("BRN", "agent"), heldBack)
                .body("decision", is("held_back"))
                .body("reasons.code", contains("not_shown"));
    }

    @Test
    void another_regions_case_holds_back_and_is_not_told() {
        Bank bank = Bank.asking("link");
        JsonPath prague = tell(bank, "ORD-1", "PRG-01");
        tell(bank, "ORD-2", "BRN");
        String contact = contactOf(bank, prague);
        openCase(bank, contact, answer(prague));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> refused(bank.as("partner"), contact).body("reasons.code", contains("open_case")));
        refused(bank.limitedTo("PRG-01", "manager"), contact).body("reasons.code", contains("open_case"));
        refused(bank.limitedTo("BRN", "manager"), contact)
                .body("reasons.code", contains("not_shown"))
                .body("reasons[0].detail", not(containsString("case")));

        interaction(bank.limitedTo("BRN", "agent"), tell(bank, "ORD-3", "BRN"))
                .body("reasons.code", contains("not_shown"));
    }

    private void openCase(Bank bank, String contact, String response) {
        var event = (ObjectNode) events.example("alert.case-changed");
        event.put("caseId", UUID.randomUUID().toString())
                .put("contactId", contact)
                .put("sequence", 1)
                .put("open", true);
        event.putArray("responseIds").add(response);
        events.send(bank.tenant(), "alert.case-changed.v1", event);
    }

    private static ValidatableResponse refused(RequestSpecification caller, String contact) {
        return caller.queryParam("program", "delivery-nps")
                .get("/api/v1/contacts/{id}/invitability", contact)
                .then()
                .statusCode(200)
                .body("invitable", is(false));
    }

    private static ValidatableResponse interaction(RequestSpecification caller, JsonPath told) {
        return caller.get("/api/v1/interactions/{id}", told.getString("id"))
                .then()
                .statusCode(200);
    }

    private static JsonPath tell(Bank bank, String order, String unit) {
        var body = Bank.delivery(order, JANA);
        body.put("orgUnit", unit);
        return bank.as("partner")
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String contactOf(Bank bank, JsonPath told) {
        return bank.as("partner")
                .get("/api/v1/interactions/{id}", told.getString("id"))
                .path("contactId");
    }

    private static String answer(JsonPath told) {
        String link = told.getString("invitation.link");
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "revision", 1, "answers", List.of(Map.of("question", "nps", "rating", 2)), "finished", true))
                .put("/api/public/v1/invitations/{token}/response", link.substring(link.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .extract()
                .path("responseId");
    }
}
