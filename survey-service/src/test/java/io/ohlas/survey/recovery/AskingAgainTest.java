package io.ohlas.survey.recovery;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;
import io.ohlas.survey.testing.Mailbox;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class AskingAgainTest {

    @Inject
    Events events;

    @Test
    void customer_who_was_helped_gets_the_recovery_survey_by_mail() throws Exception {
        Bank bank = askingAtOnce();
        bank.publish("all-well", "recovery");
        String jana = Bank.address();
        Dissatisfied customer = answer(bank, Map.of("externalId", "C-1", "email", jana, "language", "cs"));

        request(bank, customer, UUID.randomUUID(), 1);

        assertThat(Mailbox.mails(jana, 1).getFirst().getSubject()).startsWith("Je už všechno v pořádku?");
    }

    @Test
    void customer_without_an_address_gets_a_link_once_for_each_opening() {
        Bank bank = askingAtOnce();
        bank.publish("all-well", "recovery");
        Dissatisfied customer = answer(bank, Map.of("externalId", "C-1"));
        UUID caseId = UUID.randomUUID();

        request(bank, customer, caseId, 1);
        request(bank, customer, caseId, 1);
        request(bank, customer, caseId, 2);

        await().atMost(10, SECONDS).untilAsserted(() -> bank.as("partner")
                .queryParam("recoveryOf", caseId)
                .get("/api/v1/invitations")
                .then()
                .body("items", hasSize(2))
                .body("items.survey", is(List.of("all-well", "all-well")))
                .body("items[0].channel", is("link"))
                .body("items[0].orgUnit", is("PRG-01")));
    }

    @Test
    void same_message_delivered_again_asks_nobody_again() {
        Bank bank = askingAtOnce();
        Dissatisfied customer = answer(bank, Map.of("externalId", "C-1"));
        UUID caseId = UUID.randomUUID();
        UUID message = UUID.randomUUID();
        Map<String, Object> body = body(customer, caseId, 1);

        for (int i = 0; i < 5; i++) {
            events.send(bank.tenant(), "alert.recovery-requested.v1", message, body);
        }

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(recoveries(bank, caseId)).hasSize(1));
        await().during(1, SECONDS)
                .untilAsserted(() -> assertThat(recoveries(bank, caseId)).hasSize(1));
    }

    @Test
    void tenant_without_a_recovery_survey_asks_with_the_first_one_again() {
        Bank bank = askingAtOnce();
        Dissatisfied customer = answer(bank, Map.of("externalId", "C-1"));
        UUID caseId = UUID.randomUUID();

        request(bank, customer, caseId, 1);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(recoveries(bank, caseId)).containsExactly("after-delivery"));
    }

    @Test
    void recovery_survey_never_answers_to_an_ordinary_interaction() {
        Bank bank = askingAtOnce();
        bank.publish("all-well", "recovery");
        bank.plan("a-recovery", Map.of("survey", "all-well"));

        bank.deliver("ORD-9", Map.of("externalId", "C-9")).body("invitation.program", is("delivery-nps"));
    }

    @Test
    void contracts_own_example_is_understood() {
        Bank bank = askingAtOnce();

        events.send(bank.tenant(), "alert.recovery-requested.v1", events.example("alert.recovery-requested"));
        Dissatisfied customer = answer(bank, Map.of("externalId", "C-1"));
        UUID caseId = UUID.randomUUID();
        request(bank, customer, caseId, 1);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(recoveries(bank, caseId)).hasSize(1));
    }

    private static Bank askingAtOnce() {
        Bank bank = Bank.asking("link");
        bank.put("/recovery-policy", Map.of("delay", "PT0S"));
        return bank;
    }

    record Dissatisfied(String contactId, String responseId) {}

    static Dissatisfied answer(Bank bank, Map<String, ?> contact) {
        String link = bank.deliver("ORD-1", contact).extract().path("invitation.link");
        String token = link.substring(link.lastIndexOf('/') + 1);
        String response = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "revision", 1, "answers", List.of(Map.of("question", "nps", "rating", 2)), "finished", true))
                .put("/api/public/v1/invitations/{token}/response", token)
                .then()
                .statusCode(200)
                .extract()
                .path("responseId");
        String contactId = bank.as("partner").get("/api/v1/invitations").path("items[0].contactId");
        return new Dissatisfied(contactId, response);
    }

    private void request(Bank bank, Dissatisfied customer, UUID caseId, int opening) {
        events.send(bank.tenant(), "alert.recovery-requested.v1", body(customer, caseId, opening));
    }

    static Map<String, Object> body(Dissatisfied customer, UUID caseId, int opening) {
        return new HashMap<>(Map.of(
                "caseId",
                caseId,
                "opening",
                opening,
                "contactId",
                customer.contactId(),
                "responseId",
                customer.responseId(),
                "orgUnit",
                "PRG-01",
                "orgUnitPath",
                List.of("BANK", "PRG", "PRG-01"),
                "touchpoint",
                "delivery",
                "requestedAt",
                Clock.systemUTC().instant().toString()));
    }

    private static List<String> recoveries(Bank bank, UUID caseId) {
        return bank.as("partner")
                .queryParam("recoveryOf", caseId)
                .get("/api/v1/invitations")
                .path("items.survey");
    }
}
