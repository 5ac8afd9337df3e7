package io.ohlas.survey.sending;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.response.Invitees;
import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;
import io.ohlas.survey.testing.Mailbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class SendingMailsTest {

    @Inject
    Events events;

    @Inject
    Invitees invitees;

    @Test
    void customer_gets_the_question_with_its_scale_in_their_language() throws Exception {
        Bank bank = Bank.asking("email", "link");
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", "Jana", "language", "cs"))
                .statusCode(201)
                .body("decision", is("invited"))
                .body("invitation.channel", is("email"))
                .body("invitation.link", nullValue());

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        String text = part(mail, 0);
        String html = part(mail, 1);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getSubject()).startsWith("Jaké to bylo?");
        assertThat(text).contains("Dobrý den, Jana,").contains("Doporučíte Praha 1?");
        assertThat(html).contains("lang=\"cs\"").contains("Doporučíte Praha 1?");
        String link = text.lines()
                .filter(line -> line.contains("/r/"))
                .findFirst()
                .orElseThrow()
                .strip();
        for (int rating = 0; rating <= 10; rating++) {
            assertThat(html).contains("href=\"" + link + "?rating=" + rating + "\"");
        }
    }

    @Test
    void mail_program_is_told_how_to_unsubscribe_with_one_click() throws Exception {
        Bank bank = Bank.asking("email");
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana));

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http://localhost:8080/u/[A-Za-z0-9_-]{22}>");
        assertThat(mail.getHeader("Return-Path")[0]).contains("surveys@localhost.localdomain");
    }

    @Test
    void name_with_a_line_break_makes_no_header() throws Exception {
        Bank bank = Bank.asking("email");
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", "Jana\r\nBcc: all@example.com"))
                .statusCode(422);
        bank.deliver("ORD-2", Map.of("externalId", "C-2", "email", jana, "name", "<b>Jana</b> \"J\""))
                .statusCode(201);

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        assertThat(part(mail, 1)).contains("&lt;b&gt;Jana&lt;/b&gt;").doesNotContain("<b>Jana");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("surveys@localhost.localdomain");
    }

    @Test
    void mail_is_sent_once_and_the_list_says_so() throws Exception {
        Bank bank = Bank.asking("email");
        String jana = Bank.address();
        String contact = "C-1";

        bank.deliver("ORD-1", Map.of("externalId", contact, "email", jana));

        Mailbox.mails(jana, 1);
        await().atMost(10, SECONDS).untilAsserted(() -> bank.as("partner")
                .get("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("items.state", is(List.of("sent")))
                .body("items[0].link", nullValue()));
        await().during(3, SECONDS)
                .untilAsserted(() -> assertThat(Mailbox.mails(jana)).hasSize(1));
    }

    @Test
    void mail_that_can_never_go_is_failed_with_a_reason_and_an_event_says_so() throws Exception {
        Bank bank = Bank.asking(Map.of("channels", List.of("email"), "delay", "PT3S"));
        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", Bank.address()))
                .statusCode(201);
        // No door takes such an address today; one may have been stored before there was a door.
        UUID contact =
                UUID.fromString(bank.as("partner").get("/api/v1/invitations").path("items[0].contactId"));
        invitees.change(bank.tenant(), "update contact set email = ? where id = ?", "jana at home", contact);

        await().atMost(20, SECONDS).untilAsserted(() -> bank.as("partner")
                .get("/api/v1/invitations")
                .then()
                .body("items.state", is(List.of("failed")))
                .body("items[0].reason.code", is("address_malformed"))
                .body("items[0].reason.detail", is("the contact's e-mail address cannot be written to")));
        var told = events.published(bank.tenant(), "survey.invitation-changed.v1");
        told.forEach(event -> events.assertFitsContract("survey.invitation-changed", event));
        assertThat(told).extracting(event -> event.get("state").asText()).containsExactly("scheduled", "failed");
    }

    @Test
    void mail_waits_for_its_time() throws Exception {
        Bank bank = Bank.asking(Map.of("channels", List.of("email"), "delay", "PT3S"));
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana)).body("decision", is("scheduled"));

        assertThat(Mailbox.mails(jana)).isEmpty();
        assertThat(Mailbox.mails(jana, 1)).hasSize(1);
    }

    @Test
    void who_has_not_answered_is_reminded_once() throws Exception {
        Bank bank = Bank.asking(Map.of("channels", List.of("email"), "reminderAfter", "PT2S"));
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana));

        List<MimeMessage> mails = Mailbox.mails(jana, 2);
        assertThat(mails.get(1).getSubject()).startsWith("A reminder:");
        assertThat(part(mails.get(1), 0)).contains(linkOf(part(mails.get(0), 0)));
        await().during(3, SECONDS)
                .untilAsserted(() -> assertThat(Mailbox.mails(jana)).hasSize(2));
    }

    private static String linkOf(String text) {
        return text.lines().filter(line -> line.contains("/r/")).findFirst().orElseThrow();
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
    }
}
