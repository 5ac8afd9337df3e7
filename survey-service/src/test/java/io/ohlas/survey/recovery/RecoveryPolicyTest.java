package io.ohlas.survey.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.recovery.AskingAgainTest.Dissatisfied;
import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;
import io.ohlas.survey.testing.Mailbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RecoveryPolicyTest {

    @Inject
    Events events;

    @Test
    void usual_policy_waits_for_the_next_day_and_the_morning() {
        Bank bank = Bank.asking("link");
        UUID caseId = UUID.randomUUID();
        Instant before = Clock.systemUTC().instant();

        request(bank, AskingAgainTest.answer(bank, Map.of("externalId", "C-1")), caseId);

        Instant sendAt = Instant.parse(invitations(bank, caseId, 1).extract().path("items[0].sendAt"));
        assertThat(sendAt).isBetween(before.plus(Duration.ofDays(1)), before.plus(Duration.ofHours(37)));
        assertThat(sendAt.atOffset(ZoneOffset.UTC).toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 0));
        invitations(bank, caseId, 1).body("items[0].state", is("scheduled")).body("items[0].link", nullValue());
    }

    @Test
    void link_is_handed_over_at_its_time() {
        Bank bank = Bank.asking("link");
        bank.put("/recovery-policy", Map.of("delay", "PT4S", "channels", List.of("link"), "expiresAfter", "P2D"));
        UUID caseId = UUID.randomUUID();

        request(bank, AskingAgainTest.answer(bank, Map.of("externalId", "C-1", "email", Bank.address())), caseId);

        invitations(bank, caseId, 1).body("items[0].link", nullValue());
        await().atMost(20, SECONDS).untilAsserted(() -> invitations(bank, caseId, 1)
                .body("items[0].state", is("sent"))
                .body("items[0].channel", is("link"))
                .body("items[0].link", org.hamcrest.Matchers.containsString("/r/")));
    }

    @Test
    void case_that_is_opened_again_meanwhile_keeps_the_survey_back() throws Exception {
        Bank bank = Bank.asking("link");
        bank.put("/recovery-policy", Map.of("delay", "PT4S"));
        String jana = Bank.address();
        UUID caseId = UUID.randomUUID();
        Dissatisfied customer = AskingAgainTest.answer(bank, Map.of("externalId", "C-1", "email", jana));

        request(bank, customer, caseId);
        reopen(bank, customer, caseId);

        await().atMost(20, SECONDS).untilAsserted(() -> invitations(bank, caseId, 1)
                .body("items[0].state", is("failed"))
                .body("items[0].reason.code", is("case_reopened")));
        assertThat(Mailbox.mails(jana)).isEmpty();
    }

    @Test
    void link_without_a_delay_is_kept_back_as_well() {
        Bank bank = Bank.asking("link");
        bank.put("/recovery-policy", Map.of("delay", "PT0S", "channels", List.of("link")));
        UUID caseId = UUID.randomUUID();
        Dissatisfied customer = AskingAgainTest.answer(bank, Map.of("externalId", "C-1"));

        reopen(bank, customer, caseId);
        await().atMost(20, SECONDS).untilAsserted(() -> bank.as("partner")
                .queryParam("program", "delivery-nps")
                .get("/api/v1/contacts/{id}/invitability", customer.contactId())
                .then()
                .body("reasons.code", is(List.of("open_case"))));
        request(bank, customer, caseId);

        await().atMost(20, SECONDS).untilAsserted(() -> invitations(bank, caseId, 1)
                .body("items[0].state", is("failed"))
                .body("items[0].reason.code", is("case_reopened"))
                .body("items[0].link", nullValue()));
    }

    @Test
    void policy_is_changed_only_by_who_saw_it_as_it_is() {
        Bank bank = Bank.asking("link");
        String etag = bank.as("agent")
                .get("/api/v1/recovery-policy")
                .then()
                .statusCode(200)
                .body("delay", is("P1D"))
                .body("channels", is(List.of("email", "link")))
                .body("quietHours.from", is("20:00"))
                .extract()
                .header("ETag");

        put(bank, null, Map.of("delay", "PT2H")).statusCode(428);
        put(bank, etag, Map.of("delay", "PT2H"))
                .statusCode(200)
                .body("delay", is("PT2H"))
                .body("quietHours", nullValue());
        put(bank, etag, Map.of("delay", "PT3H")).statusCode(412);
        put(bank, "*", Map.of("delay", "tomorrow")).statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        bank.as("tenant-admin").get("/api/v1/recovery-policy").then().body("delay", is("PT2H"));
    }

    @Test
    void mail_after_a_case_speaks_the_policys_words() throws Exception {
        Bank bank = Bank.asking("link");
        var words = Map.of(
                "subject", Map.of("cs", "Pomohli jsme, {{contact.name}}?"),
                "introduction", Map.of("cs", "povězte nám to:"));
        bank.put("/recovery-policy", Map.of("delay", "PT0S", "mail", words));
        bank.as("partner").get("/api/v1/recovery-policy").then().body("mail", is(words));
        String jana = Bank.address();
        var contact = Map.of("externalId", "C-1", "email", jana, "name", "Jana", "language", "cs");

        request(bank, AskingAgainTest.answer(bank, contact), UUID.randomUUID());

        var mail = Mailbox.mails(jana, 1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Pomohli jsme, Jana?");
        assertThat(Mailbox.text(mail)).startsWith("Dobrý den, Jana,\n\npovězte nám to:\n");
    }

    @Test
    void words_that_no_mail_can_say_are_refused() {
        Bank bank = Bank.asking("link");
        var words = Map.of(
                "subject", Map.of("cs", "{{contact.salary}}", "xx", "Hi"),
                "reminderSubject", Map.of("cs", "Ještě jednou"));

        put(bank, "*", Map.of("mail", words))
                .statusCode(422)
                .body("type", is("/problems/mail-not-accepted"))
                .body("errors.pointer", is(List.of("/mail/subject/cs", "/mail/subject/xx", "/mail/reminderSubject")));
        bank.as("partner").get("/api/v1/recovery-policy").then().body("mail", nullValue());
    }

    private static ValidatableResponse put(Bank bank, String ifMatch, Map<String, ?> body) {
        var request = bank.as("tenant-admin").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/recovery-policy")
                .then();
    }

    private void reopen(Bank bank, Dissatisfied customer, UUID caseId) {
        var reopened = (ObjectNode) events.example("alert.case-changed");
        reopened.put("caseId", caseId.toString()).put("contactId", customer.contactId());
        reopened.put("opening", 2).put("open", true);
        events.send(bank.tenant(), "alert.case-changed.v1", reopened);
    }

    private void request(Bank bank, Dissatisfied customer, UUID caseId) {
        events.send(bank.tenant(), "alert.recovery-requested.v1", AskingAgainTest.body(customer, caseId, 1));
    }

    private static ValidatableResponse invitations(Bank bank, UUID caseId, int count) {
        await().atMost(10, SECONDS).untilAsserted(() -> read(bank, caseId).body("items", hasSize(count)));
        return read(bank, caseId);
    }

    private static ValidatableResponse read(Bank bank, UUID caseId) {
        return bank.as("partner")
                .queryParam("recoveryOf", caseId)
                .get("/api/v1/invitations")
                .then();
    }
}
