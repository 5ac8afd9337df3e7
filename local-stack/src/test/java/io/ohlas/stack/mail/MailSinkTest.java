package io.ohlas.stack.mail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailSinkTest {

    final MailSink sink = MailSink.start(0, 0);
    final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        sink.stop();
    }

    @Test
    void shows_both_parts_and_the_headers_of_a_mail() throws Exception {
        send("jana@example.com", "Jak to šlo?", "Dobrý den", "<p>Dobrý <b>den</b></p>");
        JsonNode found = json("/api/mails?to=Jana@").get("items");
        assertThat(found).hasSize(1);
        JsonNode mail = json("/api/mails/" + found.get(0).get("id").asText());
        assertThat(mail.get("mail").get("subject").asText()).isEqualTo("Jak to šlo?");
        assertThat(mail.get("text").asText()).contains("Dobrý den");
        assertThat(mail.get("html").asText()).isEqualTo("<p>Dobrý <b>den</b></p>");
        assertThat(mail.get("headers").toString()).contains("List-Unsubscribe-Post");
    }

    @Test
    void lists_the_newest_first_and_only_those_asked_for() throws Exception {
        send("a@example.com", "one", "1", "1");
        send("b@example.com", "two", "2", "2");
        assertThat(json("/api/mails?to=b@example.com").get("items")).hasSize(1);
        assertThat(json("/api/mails").get("items")).hasSize(2);
        assertThat(json("/api/mails?to=nobody").get("items")).isEmpty();
    }

    @Test
    void lets_no_mail_run_a_script() throws Exception {
        send("a@example.com", "<script>alert(1)</script>", "hi", "<script>alert(1)</script>");
        String id = json("/api/mails").get("items").get(0).get("id").asText();
        assertThat(get("/").body()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(get("/mails/" + id).body()).doesNotContain("<script>").contains("sandbox=");
        assertThat(get("/mails/" + id + "/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).startsWith("sandbox").doesNotContain("allow-scripts"));
    }

    @Test
    void forgets_all_when_asked() throws Exception {
        send("a@example.com", "one", "1", "1");
        http.send(
                HttpRequest.newBuilder(URI.create(sink.url() + "/api/mails"))
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
        assertThat(json("/api/mails").get("items")).isEmpty();
        assertThat(get("/mails/unknown").statusCode()).isEqualTo(404);
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(sink.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("bank@example.com"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(sink.url() + path)).build(), BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }
}
