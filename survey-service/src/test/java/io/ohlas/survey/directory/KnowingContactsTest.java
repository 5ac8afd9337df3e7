package io.ohlas.survey.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class KnowingContactsTest {

    @Test
    void second_telling_adds_to_what_is_known() {
        Bank bank = Bank.asking("link");
        String id = register(bank, Map.of("externalId", "C-1", "name", "Jana", "attributes", Map.of("a", "1")), 201);

        String again = register(
                bank,
                Map.of(
                        "externalId",
                        "C-1",
                        "phone",
                        "601 000 000",
                        "email",
                        "Jana@Example.com",
                        "yearlyValue",
                        Map.of("amount", "12000.5", "currency", "CZK"),
                        "attributes",
                        Map.of("b", "2")),
                200);

        assertThat(again).isEqualTo(id);
        bank.as("partner")
                .get("/api/v1/contacts/{id}", id)
                .then()
                .statusCode(200)
                .body("name", is("Jana"))
                .body("phone", is("+420601000000"))
                .body("email", is("jana@example.com"))
                .body("yearlyValue.amount", is("12000.50"))
                .body("attributes", is(Map.of("a", "1", "b", "2")));
    }

    @Test
    void details_that_cannot_be_a_persons_are_refused_by_name() {
        Bank bank = Bank.asking("link");

        bank.as("partner")
                .body(Map.of("externalId", "C-1", "email", "jana@", "timeZone", "Moon/Base", "language", "Czech"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/email", "/timeZone", "/language"));
        bank.as("partner")
                .body(Map.of("externalId", "C-1", "phone", "12"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/phone")));
        bank.as("partner")
                .body(Map.of("name", "Jana"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(422);
    }

    @Test
    void contacts_without_an_id_are_known_by_their_address() {
        Bank bank = Bank.asking("link");
        String jana = Bank.address();

        String id = register(bank, Map.of("email", jana), 201);

        assertThat(register(bank, Map.of("email", jana.toUpperCase(), "name", "Jana"), 200))
                .isEqualTo(id);
        assertThat(register(bank, Map.of("externalId", "C-9", "email", jana), 201))
                .isNotEqualTo(id);
    }

    @Test
    void agent_knows_those_whom_their_units_met() {
        Bank bank = Bank.asking("link");
        bank.deliver("ORD-1", Map.of("externalId", "C-1", "name", "Jana"));
        String id = bank.as("partner").get("/api/v1/invitations").path("items[0].contactId");

        lookUp(bank, "PRG", id, List.of("Jana"));
        lookUp(bank, "PRG-01", id, List.of("Jana"));
        lookUp(bank, "BRN", id, List.of());
        bank.limitedTo("BRN", "agent").get("/api/v1/contacts/{id}", id).then().statusCode(404);
        bank.limitedTo("BRN", "agent")
                .get("/api/v1/contacts/{id}/timeline", id)
                .then()
                .statusCode(404);
        bank.limitedTo("BRN", "manager").get("/api/v1/invitations").then().body("items", empty());
        bank.limitedTo("PRG", "agent")
                .get("/api/v1/contacts/{id}/timeline", id)
                .then()
                .body("items.kind", hasItems("interaction", "invitation"));
    }

    @Test
    void analyst_sees_no_names() {
        Bank bank = Bank.asking("link");
        String id = register(bank, Map.of("externalId", "C-1", "name", "Jana", "segment", "gold"), 201);

        bank.as("analyst")
                .get("/api/v1/contacts/{id}", id)
                .then()
                .statusCode(200)
                .body("segment", is("gold"))
                .body("name", nullValue())
                .body("externalId", nullValue());
    }

    @Test
    void other_tenants_contact_is_as_unknown_as_no_contact() {
        String id = register(Bank.asking("link"), Map.of("externalId", "C-1"), 201);
        Bank other = Bank.asking("link");

        String foreign = other.as("tenant-admin")
                .get("/api/v1/contacts/{id}", id)
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        String random = other.as("tenant-admin")
                .get("/api/v1/contacts/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .path("type");

        assertThat(foreign).isEqualTo(random);
    }

    private static void lookUp(Bank bank, String unit, String id, List<String> names) {
        bank.limitedTo(unit, "agent")
                .body(Map.of("ids", List.of(id, UUID.randomUUID())))
                .post("/api/v1/contacts/lookup")
                .then()
                .statusCode(200)
                .body("items.name", is(names));
    }

    private static String register(Bank bank, Map<String, ?> details, int status) {
        return bank.as("partner")
                .body(details)
                .post("/api/v1/contacts")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
