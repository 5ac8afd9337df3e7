package io.ohlas.survey.sending;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Events;
import io.ohlas.survey.testing.Mailbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

/** Names that end a header, an address or a tag where they are not written out with care. */
@QuarkusTest
class HostileNamesTest {

    @Inject
    Events events;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bank <3 you",
                "A, B & \"C\" (D) \\ E",
                "=?UTF-8?Q?Nobody?=",
                "Česká spořitelna 🏦, a.s. <info@other.example>",
                "$1 {{contact.name}} {name}"
            })
    void tenants_name_arrives_letter_by_letter(String name) throws Exception {
        Bank bank = called(name);
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", "Jana  <J> $1"));

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(from.getAddress()).isEqualTo("surveys@localhost.localdomain");
        assertThat(from.getPersonal()).isEqualTo(name);
        assertThat(mail.getSubject()).isEqualTo("How was it? " + name + " would like to know");
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(part(mail, 0)).contains("Hello Jana  <J> $1,").contains(name + " sends you this mail");
        assertThat(part(mail, 1)).contains("Hello Jana  &lt;J&gt; $1,").doesNotContain("<J>", "&amp;lt;");
    }

    @Test
    void very_long_name_is_cut_off_in_the_address_alone() throws Exception {
        String name = "ž🏦".repeat(66);
        Bank bank = called(name);
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana));

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                .startsWith("ž🏦ž🏦")
                .endsWith("…");
        assertThat(mail.getSubject()).isEqualTo("How was it? " + name + " would like to know");
    }

    private Bank called(String name) {
        Bank bank = Bank.asking("email");
        var told = (ObjectNode) events.example("gateway.tenant-configured");
        told.put("tenantId", bank.tenant().toString()).put("name", name);
        events.send(bank.tenant(), "gateway.tenant-configured.v1", told);
        awaitName(bank, name);
        return bank;
    }

    // A link's page shows the tenant's name as the service knows it.
    private static void awaitName(Bank bank, String name) {
        bank.plan("by-link", Map.of("channels", List.of("link"), "touchpoints", List.of("complaint")));
        var complaint = Bank.delivery("ORD-0", Map.of("externalId", "C-0"));
        complaint.put("touchpoint", "complaint");
        String link =
                bank.as("partner").body(complaint).post("/api/v1/interactions").path("invitation.link");
        String token = link.substring(link.lastIndexOf('/') + 1);
        await().atMost(10, SECONDS).untilAsserted(() -> io.restassured.RestAssured.given()
                .get("/api/public/v1/invitations/{token}", token)
                .then()
                .body("tenant.name", is(name)));
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
    }
}
