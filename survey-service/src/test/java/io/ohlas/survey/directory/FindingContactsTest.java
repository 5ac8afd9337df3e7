package io.ohlas.survey.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class FindingContactsTest {

    Bank bank;

    @BeforeEach
    void a_few_customers() {
        bank = Bank.asking("link");
        register(Map.of("externalId", "C-1", "email", "Jana@Example.com", "name", "Jana Nováková"));
        register(Map.of("externalId", "C-2", "phone", "601 000 000", "name", "JANA NOVAK", "optedOut", true));
        register(Map.of("externalId", "C-3", "email", "petr@example.com", "name", "Łukasz 100%_Žák"));
        register(Map.of("externalId", "C-4"));
    }

    @Test
    void partner_finds_what_it_sent() {
        find("externalId", "C-4").body("items.externalId", is(List.of("C-4")));
        find("email", "JANA@example.com").body("items.name", is(List.of("Jana Nováková")));
        find("phone", "+420 601 000 000")
                .body("items.externalId", is(List.of("C-2")))
                .body("items[0].optedOut", is(true))
                .body("items[0].optOut.by", is("partner"));
        find("phone", "601000000").body("items.externalId", is(List.of("C-2")));
        find("externalId", "c-4").body("items", empty());
        find("externalId", "C").body("items", empty());
    }

    @Test
    void name_is_found_by_how_it_begins_in_any_case_and_without_accents() {
        find("name", "jana").body("items.externalId", is(List.of("C-2", "C-1")));
        find("name", "Jana Nováková").body("items.externalId", is(List.of("C-1")));
        find("name", "jana novakova").body("items.externalId", is(List.of("C-1")));
        find("name", "łukasz 100%_z").body("items.externalId", is(List.of("C-3")));
        find("name", "%").body("items", empty());
        find("name", "ana").body("items", empty());
    }

    @Test
    void conditions_hold_together() {
        bank.as("partner")
                .queryParams("name", "Jana", "email", "jana@example.com")
                .get("/api/v1/contacts")
                .then()
                .body("items.externalId", is(List.of("C-1")));
        bank.as("partner")
                .queryParams("name", "Petr", "email", "jana@example.com")
                .get("/api/v1/contacts")
                .then()
                .body("items", empty());
    }

    @Test
    void pages_hold_each_contact_once_whatever_comes_meanwhile() {
        assertThat(walk(Map.of("limit", 1))).containsExactly("C-4", "C-3", "C-2", "C-1");
        for (int i = 0; i < 5; i++) {
            register(Map.of("externalId", "J-" + i, "name", "Jana Nováková"));
        }
        assertThat(walk(Map.of("limit", 2, "name", "jana")))
                .hasSize(7)
                .startsWith("C-2")
                .containsExactlyInAnyOrder("C-1", "C-2", "J-0", "J-1", "J-2", "J-3", "J-4");
    }

    @Test
    void what_cannot_be_looked_for_is_refused_by_name() {
        bank.as("partner")
                .queryParam("phone", "12")
                .get("/api/v1/contacts")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("phone")));
        bank.as("partner")
                .queryParam("mail", "x")
                .get("/api/v1/contacts")
                .then()
                .statusCode(400);
        bank.as("partner")
                .queryParam("limit", 501)
                .get("/api/v1/contacts")
                .then()
                .statusCode(422);
        String byName = bank.as("partner")
                .queryParams("name", "jana", "limit", 1)
                .get("/api/v1/contacts")
                .path("next");
        bank.as("partner")
                .queryParam("cursor", byName)
                .get("/api/v1/contacts")
                .then()
                .statusCode(400);
    }

    @Test
    void only_those_find_who_may_know_all_customers() {
        for (String role : List.of("agent", "manager", "analyst")) {
            bank.as(role).get("/api/v1/contacts").then().statusCode(403);
        }
        Bank.asking("link").as("tenant-admin").get("/api/v1/contacts").then().body("items", empty());
    }

    private List<String> walk(Map<String, ?> parameters) {
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            var request = bank.as("tenant-admin").queryParams(parameters);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/contacts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.externalId"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }

    private ValidatableResponse find(String field, String value) {
        return bank.as("partner")
                .queryParam(field, value)
                .get("/api/v1/contacts")
                .then()
                .statusCode(200);
    }

    private void register(Map<String, ?> contact) {
        bank.as("partner").body(contact).post("/api/v1/contacts").then().statusCode(201);
    }
}
