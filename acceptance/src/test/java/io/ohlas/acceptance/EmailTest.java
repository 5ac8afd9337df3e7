package io.ohlas.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.demo.OhlasApi;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer is asked by mail, and can leave with one click. */
@Order(2)
class EmailTest {

    final TheSuite.Running running = TheSuite.get();
    final OhlasApi partner = running.access().partner();
    final Mails mails = new Mails(running);

    @Test
    void mail_carries_the_question_in_text_and_html_and_a_way_out() {
        JsonNode mail = mailAfterClaim(Customers.interaction("PRG-01", "claim"));

        assertThat(mail.get("text").asText()).contains("How easy was it").contains(Mails.surveyLink(mail));
        String html = mail.get("html").asText();
        for (int rating = 1; rating <= 7; rating++) {
            assertThat(html).contains("?rating=" + rating + "\"");
        }
        assertThat(Mails.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Mails.header(mail, "List-Unsubscribe"))
                .startsWith("<" + running.access().url() + "/u/");
    }

    @Test
    void mail_speaks_the_language_of_the_customer() {
        var interaction = Customers.interaction("POL-01", "claim");
        contact(interaction).put("language", "pl");

        JsonNode mail = mailAfterClaim(interaction);

        assertThat(mail.get("text").asText())
                .contains("Jak łatwo było")
                .contains("niedawno załatwiali Państwo")
                .contains("następnym razem pójdzie łatwiej.");
        assertThat(Mails.header(mail, "Subject")).isEqualTo("Czy łatwo było to u\u00a0nas załatwić?");
    }

    @Test
    void admin_sees_the_mail_before_the_customer_does() {
        JsonNode mail = mailAfterClaim(Customers.interaction("PRG-01", "claim"));
        String subject = Mails.header(mail, "Subject");

        JsonNode kept = partner.post("/api/v1/programs/claim-ces/mail-preview", Map.of("language", "en"));
        JsonNode tried = partner.post(
                "/api/v1/programs/claim-ces/mail-preview",
                Map.of("language", "en", "mail", Map.of("subject", Map.of("en", "Easy, {{contact.name}}?"))));

        assertThat(kept.get("subject").asText()).isEqualTo(subject);
        assertThat(kept.get("html").asText()).contains("/r/preview?rating=7");
        assertThat(tried.get("subject").asText()).isEqualTo("Easy, Alex Taylor?");
    }

    @Test
    void one_click_unsubscribes_and_a_scanner_that_follows_the_link_does_not() throws Exception {
        var interaction = Customers.interaction("PRG-02", "claim");
        JsonNode mail = mailAfterClaim(interaction);
        String address = unsubscribeAddress(mail);

        assertThat(send(HttpRequest.newBuilder(URI.create(address)).GET())).isEqualTo(200);
        assertThat(decisionOfNextClaim(interaction)).isEqualTo("invited");

        assertThat(send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))))
                .isEqualTo(200);
        JsonNode after = nextClaim(interaction);
        assertThat(after.get("decision").asText()).isEqualTo("held_back");
        assertThat(after.at("/reasons/0/code").asText()).isEqualTo("opted_out");
    }

    private String decisionOfNextClaim(Map<String, Object> interaction) {
        return nextClaim(interaction).get("decision").asText();
    }

    private JsonNode nextClaim(Map<String, Object> interaction) {
        var next = Customers.interaction("PRG-02", "claim");
        next.put("contact", interaction.get("contact"));
        return partner.post("/api/v1/interactions", next);
    }

    private JsonNode mailAfterClaim(Map<String, Object> interaction) {
        JsonNode decision = partner.post("/api/v1/interactions", interaction);
        assertThat(decision.get("decision").asText()).isEqualTo("invited");
        assertThat(decision.at("/invitation/channel").asText()).isEqualTo("email");
        return mails.newest(contact(interaction).get("email").toString(), 1);
    }

    private static String unsubscribeAddress(JsonNode mail) {
        var address = Pattern.compile("<(http[^>]+)>").matcher(Mails.header(mail, "List-Unsubscribe"));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contact(Map<String, Object> interaction) {
        return (Map<String, Object>) interaction.get("contact");
    }
}
