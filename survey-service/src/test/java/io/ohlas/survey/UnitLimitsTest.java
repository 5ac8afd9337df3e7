package io.ohlas.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.ohlas.platform.testing.RoleTable;
import io.ohlas.survey.testing.Bank;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Each id, as each role that is limited to units, from each unit, at each address that can be read: what happened in
 * another region is never shown. The addresses come from the table of roles, so a new one is held to it by itself.
 */
@QuarkusTest
class UnitLimitsTest {

    private static final String PRAGUES_WORDS = "Praha kept me waiting";
    private static final String BRNOS_WORDS = "Brno lost my card";

    /** @param secrets what nobody in Prague may read */
    record Country(Bank bank, List<String> ids, List<String> keys, List<String> secrets, String contact) {}

    @TestFactory
    Stream<DynamicTest> nothing_of_another_region_is_shown() {
        Country country = twoRegions();
        return RoleTable.written("survey-service").entrySet().stream()
                .filter(operation -> operation.getKey().startsWith("GET /api/"))
                .flatMap(operation -> Stream.of("agent", "manager")
                        .filter(role -> operation.getValue().contains(role))
                        .flatMap(role -> Stream.of("PRG", "PRG-01")
                                .map(unit -> dynamicTest(
                                        "%s as %s of %s".formatted(operation.getKey(), role, unit),
                                        () -> assertHidden(country, operation.getKey(), role, unit)))));
    }

    @Test
    void each_region_sees_its_own_part_of_a_customers_history() {
        Country country = twoRegions();

        timeline(country, "PRG", "agent").body("items.orgUnit.unique()", is(List.of("PRG-01")));
        timeline(country, "PRG-01", "manager").body("items.comment", hasItem(PRAGUES_WORDS));
        timeline(country, "BRN", "agent")
                .body("items.orgUnit.unique()", is(List.of("BRN")))
                .body("items.comment", hasItem(BRNOS_WORDS))
                .body("items.size()", is(3));
        timeline(country, "BANK", "agent").body("items.size()", is(6));
        country.bank()
                .as("partner")
                .get("/api/v1/contacts/{id}/timeline", country.contact())
                .then()
                .body("items.size()", is(6));
    }

    @Test
    void invitations_are_listed_for_a_unit_and_a_foreign_one_is_not_found() {
        Country country = twoRegions();

        country.bank()
                .as("analyst")
                .get("/api/v1/invitations?orgUnit=BRN")
                .then()
                .statusCode(200)
                .body("items.orgUnit.unique()", is(List.of("BRN")));
        country.bank()
                .limitedTo("PRG", "manager")
                .get("/api/v1/invitations?orgUnit=PRG")
                .then()
                .body("items.orgUnit.unique()", is(List.of("PRG-01")));
        for (String unit : List.of("BRN", "NOWHERE")) {
            country.bank()
                    .limitedTo("PRG", "manager")
                    .get("/api/v1/invitations?orgUnit=" + unit)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void who_belongs_to_no_unit_sees_nothing() {
        Country country = twoRegions();

        for (String role : List.of("agent", "manager")) {
            country.bank()
                    .as(role)
                    .get("/api/v1/contacts/{id}/timeline", country.contact())
                    .then()
                    .statusCode(404);
        }
    }

    private static void assertHidden(Country country, String operation, String role, String unit) {
        String template = operation.substring("GET ".length());
        List<String> values = template.contains("{key}") ? country.keys() : country.ids();
        List<String> paths = template.contains("{")
                ? values.stream()
                        .map(value -> template.replaceAll("\\{\\w+}", value))
                        .toList()
                : List.of(template, template + "?contact=" + country.contact());
        for (String path : paths) {
            String body = country.bank()
                    .limitedTo(unit, role)
                    .queryParams(template.endsWith("/invitability") ? Map.of("program", "delivery-nps") : Map.of())
                    .get(path)
                    .asString();
            // A refusal may name what it was asked for.
            assertThat(body.replace(path, "").replaceAll("no \\w+ '?[0-9a-f-]{36}", ""))
                    .as(path)
                    .doesNotContain(country.secrets());
        }
    }

    private static Country twoRegions() {
        Bank bank = Bank.asking("link");
        var jana = Map.of("externalId", "C-1", "name", "Jana");
        JsonPath prague = tell(bank, "ORD-1", "PRG-01", jana);
        String pragueResponse = answer(prague, PRAGUES_WORDS);
        JsonPath brno = tell(bank, "ORD-2", "BRN", jana);
        String brnoResponse = answer(brno, BRNOS_WORDS);
        JsonPath brnos = tell(bank, "ORD-3", "BRN", Map.of("externalId", "C-2", "name", "Petr of Brno"));
        await().atMost(10, SECONDS).until(() -> contactOf(bank, brnos) != null);
        String contact = contactOf(bank, prague);
        String stranger = contactOf(bank, brnos);
        var secrets =
                new ArrayList<>(List.of(BRNOS_WORDS, "Petr of Brno", "e-of-BRN", "\"orgUnit\":\"BRN\"", stranger));
        var ids = new ArrayList<>(List.of(contact, pragueResponse));
        for (String id : List.of(brno.getString("id"), brno.getString("invitation.id"), brnoResponse)) {
            secrets.add(id);
        }
        ids.addAll(secrets.stream().filter(secret -> secret.length() == 36).toList());
        ids.add(prague.getString("id"));
        return new Country(
                bank,
                ids,
                List.of("delivery-nps", "after-delivery", "buying", "home-delivery", "PRG-01"),
                secrets,
                contact);
    }

    private static JsonPath tell(Bank bank, String order, String unit, Map<String, ?> contact) {
        var body = Bank.delivery(order, contact);
        body.put("orgUnit", unit);
        body.put("employee", "e-of-" + unit);
        return bank.as("partner")
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String answer(JsonPath told, String comment) {
        String link = told.getString("invitation.link");
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "revision",
                        1,
                        "answers",
                        List.of(Map.of("question", "nps", "rating", 2), Map.of("question", "why", "text", comment)),
                        "finished",
                        true))
                .put("/api/public/v1/invitations/{token}/response", link.substring(link.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .extract()
                .path("responseId");
    }

    private static String contactOf(Bank bank, JsonPath told) {
        return bank.as("partner")
                .get("/api/v1/interactions/{id}", told.getString("id"))
                .path("contactId");
    }

    private static io.restassured.response.ValidatableResponse timeline(Country country, String unit, String role) {
        return country.bank()
                .limitedTo(unit, role)
                .get("/api/v1/contacts/{id}/timeline", country.contact())
                .then()
                .statusCode(200);
    }
}
