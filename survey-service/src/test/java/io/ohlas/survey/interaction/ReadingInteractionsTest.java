package io.ohlas.survey.interaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ReadingInteractionsTest {

    @Test
    void location_of_what_was_told_shows_it() {
        Bank bank = Bank.asking("link");
        ExtractableResponse<Response> told = tell(bank);

        bank.as("partner")
                .get(told.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("id", is(told.path("id").toString()))
                .body("externalId", is("ORD-1"))
                .body("orgUnit", is("PRG-01"))
                .body("touchpoint", is("delivery"))
                .body("process", is("home-delivery"))
                .body("channel", is("web"))
                .body("employee", is("e-17"))
                .body("contactId", notNullValue())
                .body("recordedAt", notNullValue())
                .body("decision", is("invited"))
                .body("program", is("delivery-nps"))
                .body("invitation.link", is(told.path("invitation.link").toString()));
    }

    @Test
    void what_was_held_back_says_why() {
        Bank bank = Bank.asking("email");

        bank.as("tenant-admin")
                .get("/api/v1/interactions/{id}", tell(bank).path("id").toString())
                .then()
                .statusCode(200)
                .body("decision", is("held_back"))
                .body("reasons.code", is(List.of("unreachable")))
                .body("invitation", nullValue());
    }

    @Test
    void units_see_what_happened_in_them_and_never_the_link() {
        Bank bank = Bank.asking("link");
        String id = tell(bank).path("id");

        for (String role : List.of("agent", "manager")) {
            bank.limitedTo("PRG", role)
                    .get("/api/v1/interactions/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("invitation.id", notNullValue())
                    .body("invitation.link", nullValue());
            bank.limitedTo("BRN", role)
                    .get("/api/v1/interactions/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("type", is("/problems/interaction-unknown"));
        }
        Bank.asking("link")
                .as("tenant-admin")
                .get("/api/v1/interactions/{id}", id)
                .then()
                .statusCode(404);
        bank.as("partner")
                .get("/api/v1/interactions/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static ExtractableResponse<Response> tell(Bank bank) {
        return bank.deliver("ORD-1", Map.of("externalId", "C-1"))
                .statusCode(201)
                .extract();
    }
}
