package io.ohlas.survey.sending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/** Values that mean no good, wherever a text can name them: in mails, on the respondent's page and in its JSON. */
@QuarkusTest
class HostilePipingTest {

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "subject", Map.of("en", "{{contact.name}} at {{orgUnit.name}}"),
            "greeting", Map.of("en", "Dear {{contact.name}}"),
            "introduction", Map.of("en", "of {{orgUnit.name}}:"),
            "closing", Map.of("en", "Bye {{contact.name}}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "'><img src=x onerror=alert(1)>",
                "</title></h1></body><form action=//evil.example>",
                "&lt;b&gt; &amp; {mail:why} ${x} {{tenant.name}}",
                "=?UTF-8?Q?Bcc:_all@mail.example?=",
                "\u200fשלום\u200e Jana\u061c",
                "Jana \u202egro.live\u202c \u2066x\u2069"
            })
    void name_says_what_it_says_and_does_nothing(String name) throws Exception {
        Bank bank = asking(name);
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", name))
                .statusCode(201);
        var complaint = Bank.delivery("ORD-2", Map.of("externalId", "C-2", "name", name));
        complaint.put("touchpoint", "complaint");
        String link =
                bank.as("partner").body(complaint).post("/api/v1/interactions").path("invitation.link");

        assertMail(Mailbox.mails(jana, 1).getFirst(), name);
        String token = link.substring(link.lastIndexOf('/') + 1);
        given().get("/api/public/v1/invitations/{token}", token)
                .then()
                .contentType("application/json")
                .body("questions[0].text", is("Well, %s of %s?".formatted(name, name)));
        String page = given().get("/r/{token}", token).then().extract().asString();
        assertThat(page).contains(escaped("Well, %s of %s?".formatted(name, name)));
        assertHarmless(page);
    }

    private static void assertMail(MimeMessage mail, String name) throws Exception {
        String inHeader = name.replaceAll("[\u202a-\u202e\u2066-\u2069]", "");
        assertThat(mail.getSubject()).isEqualTo(inHeader + " at " + inHeader);
        List<String> headers = new ArrayList<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            headers.add(header.getName());
        }
        assertThat(headers).doesNotHaveDuplicates().doesNotContain("Bcc", "Cc");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(Mailbox.text(mail))
                .startsWith("Dear %s\n\nof %s:\n\nWell, %s of %s?\n\n".formatted(name, name, name, name))
                .contains("\n\nBye " + name + "\n");
        assertThat(Mailbox.html(mail))
                .contains(
                        ">" + escaped("Dear " + name) + "</p>",
                        ">" + escaped("of " + name) + ":</p>",
                        ">" + escaped("Bye " + name) + "</p>",
                        "<title>" + escaped(name + " at " + name) + "</title>");
        assertHarmless(Mailbox.html(mail));
    }

    private static void assertHarmless(String html) {
        assertThat(html)
                .doesNotContain("<script>alert", "<img", "onmouseover=\"alert", "<form action=//", "</title></h1>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Bank asking(String unit) {
        Bank bank = Bank.asking("email");
        var survey = new HashMap<>(Bank.survey("piped", "feedback"));
        var text = Map.of("en", "Well, {{contact.name}} of {{orgUnit.name}}?");
        survey.put("questions", List.of(Map.of("key", "nps", "type", "nps", "text", text)));
        bank.as("tenant-admin").body(survey).post("/api/v1/surveys").then().statusCode(201);
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/piped/publish")
                .then()
                .statusCode(200);
        bank.put("/org-units/PRG-01", Map.of("name", unit, "kind", "branch", "parent", "PRG"));
        bank.plan("delivery-nps", Map.of("survey", "piped", "channels", List.of("email"), "mail", WORDS));
        bank.plan(
                "by-link", Map.of("survey", "piped", "channels", List.of("link"), "touchpoints", List.of("complaint")));
        return bank;
    }
}
