package io.ohlas.survey.interaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TellingInteractionsTest {

    static final Map<String, Object> JANA = Map.of("externalId", "C-77", "name", "Jana", "language", "cs");

    @Test
    void partner_gets_the_link_to_hand_over() {
        Bank bank = Bank.asking("link");

        bank.deliver("ORD-1", JANA)
                .statusCode(201)
                .header("Location", containsString("/api/v1/interactions/"))
                .body("decision", is("invited"))
                .body("reasons", empty())
                .body("invitation.program", is("delivery-nps"))
                .body("invitation.channel", is("link"))
                .body("invitation.link", matchesPattern("http://localhost:8080/r/[A-Za-z0-9_-]{22}"));
    }

    @Test
    void same_external_id_and_body_gives_the_first_decision_again() {
        Bank bank = Bank.asking("link");
        var body = Bank.delivery("ORD-1", JANA);
        String first =
                bank.as("partner").body(body).post("/api/v1/interactions").asString();

        String again = bank.as("partner")
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void same_external_id_with_another_body_is_a_conflict() {
        Bank bank = Bank.asking("link");
        var body = Bank.delivery("ORD-1", JANA);
        bank.as("partner").body(body).post("/api/v1/interactions").then().statusCode(201);
        body.put("employee", "e-18");

        bank.as("partner")
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(409)
                .body("type", is("/problems/interaction-told"));
    }

    @Test
    void same_idempotency_key_gives_the_first_answer_again() {
        Bank bank = Bank.asking("link");
        String key = UUID.randomUUID().toString();
        var body = Bank.delivery("ORD-1", JANA);
        body.remove("externalId");
        String first = bank.as("partner")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        bank.as("partner")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", is(first));
    }

    @Test
    void wrong_places_are_named_and_nothing_is_stored() {
        Bank bank = Bank.asking("link");
        var body = Bank.delivery("ORD-1", JANA);
        body.put("orgUnit", "MOON");
        body.put("touchpoint", "landing");

        bank.as("partner")
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(422)
                .body("errors.pointer", is(List.of("/orgUnit", "/touchpoint")));
        bank.deliver("ORD-1", JANA).statusCode(201);
    }

    @Test
    void what_no_program_asks_about_is_held_back_with_the_reason() {
        Bank bank = Bank.asking("link");
        var body = Bank.delivery("ORD-1", JANA);
        body.put("touchpoint", "complaint");

        bank.as("partner")
                .body(body)
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .body("decision", is("held_back"))
                .body("reasons.code", is(List.of("no_program")))
                .body("invitation", nullValue());
    }

    @Test
    void tenants_know_nothing_of_each_other() {
        Bank bank = Bank.asking("link");
        String contact = bank.deliver("ORD-1", JANA).extract().path("id");
        Bank other = Bank.asking("link");

        other.deliver("ORD-1", JANA).statusCode(201);
        other.as("tenant-admin")
                .queryParam("interaction", contact)
                .get("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
