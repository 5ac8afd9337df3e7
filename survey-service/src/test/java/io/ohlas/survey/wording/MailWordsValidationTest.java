package io.ohlas.survey.wording;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.survey.questionnaire.LocalText;

import static org.assertj.core.api.Assertions.assertThat;

class MailWordsValidationTest {

    @Test
    void whoever_has_no_words_has_no_flaws() {
        assertThat(MailWordsValidation.flawsOf(null, List.of("cs"))).isEmpty();
        assertThat(MailWordsValidation.flawsOf(MailWords.NONE, List.of("cs"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "subject, 150",
        "reminderSubject, 150",
        "greeting, 200",
        "introduction, 2000",
        "button, 60",
        "closing, 2000"
    })
    void each_text_has_its_length(String name, int longest) {
        assertThat(flaws(name, "en", "x".repeat(longest))).isEmpty();
        assertThat(flaws(name, "en", "x".repeat(longest + 1)))
                .containsExactly(new FieldError("/mail/" + name + "/en", "takes 1 to " + longest + " characters"));
        assertThat(flaws(name, "en", " "))
                .containsExactly(new FieldError("/mail/" + name + "/en", "takes 1 to " + longest + " characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "reminderSubject", "greeting", "introduction", "button", "closing"})
    void unknown_placeholder_is_refused_where_it_stands(String name) {
        assertThat(flaws(name, "en", "{{ contact.name }}, {{tenant.name}}, {{orgUnit.name}}"))
                .isEmpty();
        assertThat(flaws(name, "en", "Hello {{contact.salary}}"))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.pointer()).isEqualTo("/mail/" + name + "/en");
                    assertThat(flaw.detail()).contains("'{{contact.salary}}' is not known", "contact.name");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: all@mail.example", "\n", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028"})
    void subject_greeting_and_button_take_one_line(String end) {
        for (String name : List.of("subject", "reminderSubject", "greeting", "button")) {
            assertThat(flaws(name, "en", "How was it?" + end))
                    .as(name)
                    .contains(new FieldError("/mail/" + name + "/en", "takes one line of text"));
        }
    }

    @Test
    void introduction_and_closing_take_lines_and_no_other_control_characters() {
        for (String name : List.of("introduction", "closing")) {
            assertThat(flaws(name, "en", "One\r\nTwo\n\nThree")).isEmpty();
            assertThat(flaws(name, "en", "One\u001b[2J"))
                    .containsExactly(
                            new FieldError("/mail/" + name + "/en", "takes no control characters but line breaks"));
        }
    }

    @Test
    void language_must_be_one_and_the_surveys() {
        assertThat(flaws("subject", "cz", "Jak?")).singleElement().satisfies(flaw -> assertThat(flaw)
                .isEqualTo(new FieldError("/mail/subject/cz", "'cz' is not a language tag")));
        assertThat(flaws("subject", "a/b~c", "Jak?"))
                .containsExactly(new FieldError("/mail/subject/a~1b~0c", "'a/b~c' is not a language tag"));
        assertThat(flaws("subject", "pl", "Jak?"))
                .containsExactly(new FieldError(
                        "/mail/subject/pl", "'pl' is not a language of the survey, which speaks [en, de-AT]"));
        assertThat(flaws("subject", "de", "Wie?")).isEmpty();
        assertThat(flaws("subject", "de-AT", "Wie?")).isEmpty();
        assertThat(flaws("subject", "de-CH", "Wie?")).hasSize(1);
        assertThat(MailWordsValidation.flawsOf(words("subject", Map.of("pl", "Jak?")), List.of()))
                .isEmpty();
    }

    @Test
    void all_flaws_are_listed_at_once() {
        var words = new MailWords(
                new LocalText(Map.of("en", "a\nb", "xx", "{{who}}")),
                null,
                null,
                new LocalText(Map.of("en", "")),
                null,
                null);

        assertThat(MailWordsValidation.flawsOf(words, List.of("en")))
                .extracting(FieldError::pointer)
                .containsExactly("/mail/subject/en", "/mail/subject/xx", "/mail/subject/xx", "/mail/introduction/en");
    }

    private static List<FieldError> flaws(String name, String language, String text) {
        return MailWordsValidation.flawsOf(words(name, Map.of(language, text)), List.of("en", "de-AT"));
    }

    private static MailWords words(String name, Map<String, String> byLanguage) {
        var text = new LocalText(byLanguage);
        return switch (name) {
            case "subject" -> new MailWords(text, null, null, null, null, null);
            case "reminderSubject" -> new MailWords(null, text, null, null, null, null);
            case "greeting" -> new MailWords(null, null, text, null, null, null);
            case "introduction" -> new MailWords(null, null, null, text, null, null);
            case "button" -> new MailWords(null, null, null, null, text, null);
            default -> new MailWords(null, null, null, null, null, text);
        };
    }
}
