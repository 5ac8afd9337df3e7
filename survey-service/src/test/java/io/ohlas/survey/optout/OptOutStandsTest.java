package io.ohlas.survey.optout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;
import io.ohlas.survey.testing.Mailbox;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What a customer said outranks what any partner says. */
@QuarkusTest
class OptOutStandsTest {

    @Inject
    Events events;

    Bank bank;
    final String jana = Bank.address();

    @BeforeEach
    void a_bank_that_asks_by_mail() {
        bank = Bank.asking("email", "link");
    }

    @Test
    void no_partner_takes_it_back() throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));
        var sync = Map.of("externalId", "C-1", "email", jana, "optedOut", false);

        register(sync, 200)
                .body("optedOut", is(true))
                .body("optOut.by", is("customer"))
                .body("optOut.since", notNullValue());

        assertHeldBack(bank.deliver("ORD-2", sync));
        assertHeldBack(bank.deliver("ORD-3", Map.of("externalId", "C-1", "consent", Map.of("email", true))));
    }

    @Test
    void reader_who_holds_the_contact_from_before_is_told() throws Exception {
        String path = UnsubscribingTest.path(bank, Map.of("externalId", "C-1", "email", jana));
        String id = register(Map.of("externalId", "C-1"), 200).extract().path("id");
        String before = contact(id, null).extract().header("ETag");

        given().post(path).then().statusCode(200);

        String after = contact(id, before)
                .statusCode(200)
                .body("optedOut", is(true))
                .extract()
                .header("ETag");
        contact(id, after).statusCode(304);
        given().post(path + "/again").then().statusCode(200);
        contact(id, after).statusCode(200).body("optedOut", is(false));
    }

    private ValidatableResponse contact(String id, String held) {
        var request = bank.as("partner");
        return (held == null ? request : request.header("If-None-Match", held))
                .get("/api/v1/contacts/{id}", id)
                .then();
    }

    @Test
    void another_contact_of_the_same_mailbox_is_left_alone_too() throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));
        var other = Map.of("externalId", "C-2", "email", jana.toUpperCase(), "optedOut", false);

        assertHeldBack(bank.deliver("ORD-2", other));
        assertHeldBack(bank.deliver("ORD-3", Map.of("email", jana)));

        String id =
                register(other, 200).body("optOut.by", is("customer")).extract().path("id");
        bank.as("partner")
                .queryParam("program", "delivery-nps")
                .get("/api/v1/contacts/{id}/invitability", id)
                .then()
                .body("invitable", is(false))
                .body("reasons.code", is(List.of("opted_out")));
    }

    @Test
    void another_contact_of_the_same_phone_is_left_alone_too() throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana, "phone", "+420601000000"));

        assertHeldBack(bank.deliver("ORD-2", Map.of("externalId", "C-2", "phone", "601 000 000")));
    }

    @Test
    void it_stands_for_the_mailbox_that_the_mail_went_to_when_the_contact_has_moved_on() throws Exception {
        String path = UnsubscribingTest.path(bank, Map.of("externalId", "C-1", "email", jana));
        String moved = Bank.address();
        register(Map.of("externalId", "C-1", "email", moved), 200);

        given().post(path).then().statusCode(200);

        assertHeldBack(bank.deliver("ORD-2", Map.of("externalId", "C-2", "email", jana)));
        assertHeldBack(bank.deliver("ORD-3", Map.of("externalId", "C-1", "email", Bank.address())));
        assertHeldBack(bank.deliver("ORD-4", Map.of("externalId", "C-3", "email", moved)));
    }

    @Test
    void no_recovery_survey_reaches_the_mailbox() throws Exception {
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));
        String other = register(Map.of("externalId", "C-2", "email", jana), 201)
                .extract()
                .path("id");
        UUID caseId = UUID.randomUUID();
        var request = new HashMap<String, Object>(Map.of(
                "caseId",
                caseId,
                "opening",
                1,
                "contactId",
                other,
                "responseId",
                UUID.randomUUID(),
                "orgUnit",
                "PRG-01",
                "orgUnitPath",
                List.of("BANK", "PRG", "PRG-01"),
                "touchpoint",
                "delivery",
                "requestedAt",
                "2026-03-02T11:00:00Z"));
        bank.publish("all-well", "recovery");

        events.send(bank.tenant(), "alert.recovery-requested.v1", request);

        await().during(3, SECONDS).untilAsserted(() -> bank.as("partner")
                .queryParam("recoveryOf", caseId)
                .get("/api/v1/invitations")
                .then()
                .body("items", empty()));
        assertThat(Mailbox.mails(jana)).hasSize(1);
    }

    @Test
    void mail_to_the_same_mailbox_that_waits_for_its_time_is_ended() throws Exception {
        String path = UnsubscribingTest.path(bank, Map.of("externalId", "C-1", "email", jana));
        bank.plan("delivery-nps", Map.of("channels", List.of("email"), "delay", "PT3S"));
        bank.deliver("ORD-2", Map.of("externalId", "C-2", "email", jana)).body("decision", is("scheduled"));

        given().post(path).then().statusCode(200);

        bank.as("partner").get("/api/v1/invitations").then().body("items.state", is(List.of("opted_out", "opted_out")));
        await().during(5, SECONDS)
                .untilAsserted(() -> assertThat(Mailbox.mails(jana)).hasSize(1));
    }

    @Test
    void nobody_who_said_no_is_reminded() throws Exception {
        bank.plan("delivery-nps", Map.of("channels", List.of("email"), "reminderAfter", "PT3S"));
        UnsubscribingTest.leave(bank, Map.of("externalId", "C-1", "email", jana));

        await().during(5, SECONDS)
                .untilAsserted(() -> assertThat(Mailbox.mails(jana)).hasSize(1));
    }

    @Test
    void partner_takes_back_its_own_mark_alone() {
        String id = register(Map.of("externalId", "C-1", "email", jana, "optedOut", true), 201)
                .body("optOut.by", is("partner"))
                .extract()
                .path("id");
        var other = Map.of("externalId", "C-2", "email", jana, "optedOut", false);
        assertHeldBack(bank.deliver("ORD-1", other));

        register(Map.of("externalId", "C-1", "optedOut", false), 200)
                .body("optedOut", is(false))
                .body("optOut", nullValue());

        bank.deliver("ORD-2", other).body("decision", is("invited"));
        bank.as("manager").get("/api/v1/contacts/{id}/consents", id).then().statusCode(404);
        bank.as("partner")
                .get("/api/v1/contacts/{id}/consents", id)
                .then()
                .statusCode(200)
                .body("items.act", is(List.of("taken_back", "opted_out")))
                .body("items.by", is(List.of("partner", "partner")));
    }

    private ValidatableResponse register(Map<String, ?> contact, int status) {
        return bank.as("partner").body(contact).post("/api/v1/contacts").then().statusCode(status);
    }

    private static void assertHeldBack(ValidatableResponse told) {
        told.body("decision", is("held_back")).body("reasons.code", is(List.of("opted_out")));
    }
}
