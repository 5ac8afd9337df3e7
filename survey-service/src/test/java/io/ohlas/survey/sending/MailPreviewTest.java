package io.ohlas.survey.sending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class MailPreviewTest {

    private static final String PROGRAM = "/api/v1/programs/delivery-nps/mail-preview";
    private static final String RECOVERY = "/api/v1/recovery-policy/mail-preview";

    @Test
    void words_are_tried_out_before_they_are_kept() {
        Bank bank = Bank.asking("email");

        preview(bank, PROGRAM, "cs", Map.of("mail", Map.of("subject", Map.of("cs", "Na slovíčko, {{contact.name}}?"))))
                .statusCode(200)
                .contentType("application/json")
                .body("language", is("cs"))
                .body("subject", is("Na slovíčko, Jana Nováková?"))
                .body("from", endsWith(" <surveys@localhost.localdomain>"))
                .body(
                        "text",
                        startsWith("Dobrý den, Jana Nováková,\n\nzajímá nás váš názor:\n\nDoporučíte Hlavní třída?"))
                .body("text", containsString("http://localhost:8080/r/preview\n"))
                .body("html", containsString("href=\"http://localhost:8080/r/preview?rating=10\""));
        // It was tried out only.
        preview(bank, PROGRAM, "cs", Map.of()).statusCode(200).body("subject", startsWith("Jaké to bylo?"));
    }

    @Test
    void kept_words_are_shown_as_they_are_sent() throws Exception {
        Bank bank = Bank.asking(Map.of(
                "channels",
                List.of("email"),
                "mail",
                Map.of("subject", Map.of("en", "A <b>word</b>?"), "closing", Map.of("en", "Bye,\n{{orgUnit.name}}"))));
        bank.put("/org-units/PRG-01", Map.of("name", "Main Street", "kind", "branch", "parent", "PRG"));
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", "Jana"));
        var shown = preview(bank, PROGRAM, "en", Map.of("contactName", "Jana")).extract();

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        assertThat(shown.<String>path("subject")).isEqualTo(mail.getSubject()).isEqualTo("A <b>word</b>?");
        assertThat(shown.<String>path("text").strip())
                .isEqualTo(withoutTokens(Mailbox.text(mail)).strip());
        assertThat(shown.<String>path("html").strip())
                .isEqualTo(withoutTokens(Mailbox.html(mail)).strip())
                .contains("<title>A &lt;b&gt;word&lt;/b&gt;?</title>");
    }

    @Test
    void somebody_without_a_name_and_the_reminder_are_shown_too() {
        Bank bank = Bank.asking("email");

        preview(bank, PROGRAM, "en", Map.of("contactName", "", "reminder", true))
                .statusCode(200)
                .body("subject", startsWith("A reminder:"))
                .body("text", startsWith("Hello,\n"));
    }

    @Test
    void recovery_mail_is_shown_with_the_tenants_own_survey_or_the_one_that_is_named() {
        Bank bank = Bank.asking("email");
        preview(bank, RECOVERY, "en", Map.of()).statusCode(422).body("errors.pointer", is(List.of("/survey")));
        preview(bank, RECOVERY, "en", Map.of("survey", "nothing"))
                .statusCode(422)
                .body("errors.pointer", is(List.of("/survey")));
        preview(bank, RECOVERY, "en", Map.of("survey", "after-delivery"))
                .statusCode(200)
                .body("subject", startsWith("Is it all right now?"))
                .body("text", containsString("How likely are you to recommend"));

        bank.publish("all-well", "recovery");
        bank.put("/recovery-policy", Map.of("mail", Map.of("greeting", Map.of("pl", "Witamy!"))));

        preview(bank, RECOVERY, "pl", Map.of()).statusCode(200).body("text", startsWith("Witamy!\n"));
        preview(bank, RECOVERY, "pl", Map.of("mail", Map.of())).body("text", startsWith("Dzień dobry, Anna Kowalska,"));
    }

    @Test
    void what_no_mail_can_say_is_refused_with_its_place() {
        Bank bank = Bank.asking("email");
        var flawed = Map.of("mail", Map.of("subject", Map.of("en", "Hi\nBcc: x", "cs", "{{contact.salary}}")));

        for (String path : List.of(PROGRAM, RECOVERY)) {
            preview(bank, path, "en", flawed)
                    .statusCode(422)
                    .body("type", is("/problems/mail-not-accepted"))
                    .body("errors.pointer", is(List.of("/mail/subject/cs", "/mail/subject/en")));
        }
        preview(bank, PROGRAM, "de", Map.of())
                .statusCode(422)
                .body("errors.pointer", is(List.of("/language")))
                .body("errors[0].detail", is("'de' is not a language of the survey, which speaks [en, cs, pl]"));
        preview(bank, PROGRAM, "en", Map.of("contactName", "Jana\r\nBcc: all@mail.example"))
                .statusCode(422);
        preview(bank, "/api/v1/programs/nothing/mail-preview", "en", Map.of()).statusCode(404);
    }

    @Test
    void html_is_never_the_answer_itself() {
        Bank bank = Bank.asking("email");
        var script = Map.of("introduction", Map.of("en", "<script>alert(1)</script>"));

        preview(bank, PROGRAM, "en", Map.of("contactName", "\"><img src=x onerror=alert(1)>", "mail", script))
                .contentType("application/json")
                .body("html", not(containsString("<script>")))
                .body("html", not(containsString("<img")))
                .body("html", containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body("text", allOf(containsString("<script>alert(1)</script>"), containsString("\"><img src=x")));
        bank.as("tenant-admin")
                .accept("text/html")
                .body(Map.of("language", "en"))
                .post(PROGRAM)
                .then()
                .statusCode(406);
    }

    private static ValidatableResponse preview(Bank bank, String path, String language, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("language", language);
        return bank.as("tenant-admin").body(body).post(path).then();
    }

    private static String withoutTokens(String part) {
        return part.replaceAll("/([ru])/[A-Za-z0-9_-]{22}", "/$1/preview");
    }
}
