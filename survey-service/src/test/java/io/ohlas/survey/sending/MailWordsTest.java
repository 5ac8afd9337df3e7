package io.ohlas.survey.sending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.survey.testing.Bank;
import io.ohlas.survey.testing.Mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

/** A program's own words, as they arrive. */
@QuarkusTest
class MailWordsTest {

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "subject",
            Map.of("en", "{{contact.name}}, a word?", "cs", "Na slovíčko, {{contact.name}}?", "pl", "Słówko?"),
            "reminderSubject",
            Map.of("en", "Still a word?"),
            "greeting",
            Map.of("en", "Dear {{contact.name}}!", "cs", "Milá {{contact.name}}!", "pl", "Droga {{contact.name}}!"),
            "introduction",
            Map.of("en", "you were at {{orgUnit.name}}.\nTell us:", "cs", "byla jste v {{orgUnit.name}}.\nPovězte:"),
            "button",
            Map.of("en", "Take part", "cs", "Jdu na to!", "pl", "Biorę udział"),
            "closing",
            Map.of("en", "Best,\nthe team", "cs", "Hezký den,\nvaši", "pl", "Pozdrawiamy,\nzespół"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Jana, a word?; Dear Jana!; you were at Praha 1.; Take part:; Best,; the team",
                "cs; Na slovíčko, Jana?; Milá Jana!; byla jste v Praha 1.; Jdu na to!; Hezký den,; vaši",
                "pl; Słówko?; Droga Jana!; interesuje nas Państwa opinia:; Biorę udział:; Pozdrawiamy,; zespół"
            })
    void words_of_each_language_arrive(
            String language, String subject, String greeting, String introduction, String here, String bye, String team)
            throws Exception {
        MimeMessage mail = mailTo(language, Map.of("mail", WORDS));

        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(Mailbox.text(mail))
                .startsWith(greeting + "\n\n" + introduction)
                .contains("\n\n" + here + "\nhttp")
                .contains("\n\n" + bye + "\n" + team + "\n\n");
        assertThat(Mailbox.html(mail))
                .contains(">" + greeting + "</p>", ">" + introduction, ">" + bye + "<br>" + team + "</p>");
    }

    @Test
    void language_without_words_speaks_neutral_ones_of_its_own_and_no_other_language() throws Exception {
        MimeMessage mail = mailTo("pl", Map.of("mail", Map.of("subject", Map.of("cs", "Na slovíčko?"))));

        assertThat(mail.getSubject()).startsWith("Jak było?");
        assertThat(Mailbox.text(mail)).startsWith("Dzień dobry, Jana,\n\ninteresuje nas Państwa opinia:\n");
    }

    @Test
    void reminder_has_a_subject_of_its_own() throws Exception {
        Bank bank = Bank.asking(rules(Map.of("reminderAfter", "PT2S", "mail", WORDS)));
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", "Jana"));

        List<MimeMessage> mails = Mailbox.mails(jana, 2);
        assertThat(mails.get(0).getSubject()).isEqualTo("Jana, a word?");
        assertThat(mails.get(1).getSubject()).isEqualTo("Still a word?");
        assertThat(Mailbox.text(mails.get(1))).startsWith("Dear Jana!");
    }

    @Test
    void question_that_is_not_rated_has_a_button_with_the_programs_words() throws Exception {
        Bank bank = Bank.asking("email");
        var survey = new HashMap<>(Bank.survey("open", "feedback"));
        survey.put("questions", List.of(Map.of("key", "why", "type", "text", "text", Map.of("en", "Why?"))));
        bank.as("tenant-admin").body(survey).post("/api/v1/surveys").then().statusCode(201);
        bank.as("tenant-admin")
                .header("If-Match", "*")
                .post("/api/v1/surveys/open/publish")
                .then()
                .statusCode(200);
        bank.plan("delivery-nps", rules(Map.of("survey", "open", "mail", WORDS)));
        String jana = Bank.address();

        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana));

        MimeMessage mail = Mailbox.mails(jana, 1).getFirst();
        assertThat(Mailbox.html(mail)).contains(">Take part</a>");
        // Nobody knows the name: it leaves no gap behind.
        assertThat(mail.getSubject()).isEqualTo(", a word?");
        assertThat(Mailbox.text(mail)).startsWith("Dear!");
    }

    @Test
    void program_shows_its_words_and_refuses_those_that_no_mail_can_say() {
        Bank bank = Bank.asking(rules(Map.of("mail", WORDS)));
        bank.as("partner").get("/api/v1/programs/delivery-nps").then().body("mail", equalTo(WORDS));
        bank.plan("without", Map.of());
        bank.as("partner").get("/api/v1/programs/without").then().body("mail", nullValue());

        bank.as("tenant-admin")
                .header("If-Match", "*")
                .body(Map.of(
                        "name",
                        "Flawed",
                        "survey",
                        "after-delivery",
                        "touchpoints",
                        List.of("nowhere"),
                        "mail",
                        Map.of(
                                "subject", Map.of("en", "Hi\r\nBcc: all@mail.example"),
                                "closing", Map.of("de", "Danke", "cs", "{{contact.salary}}"))))
                .put("/api/v1/programs/flawed")
                .then()
                .statusCode(422)
                .body("type", is("/problems/program-flawed"))
                .body(
                        "errors.pointer",
                        hasItems("/touchpoints", "/mail/subject/en", "/mail/closing/de", "/mail/closing/cs"));
    }

    private static MimeMessage mailTo(String language, Map<String, ?> rules) {
        Bank bank = Bank.asking(rules(rules));
        String jana = Bank.address();
        bank.deliver("ORD-1", Map.of("externalId", "C-1", "email", jana, "name", "Jana", "language", language));
        return Mailbox.mails(jana, 1).getFirst();
    }

    private static Map<String, Object> rules(Map<String, ?> more) {
        var rules = new HashMap<String, Object>(more);
        rules.put("channels", List.of("email"));
        return rules;
    }
}
