package io.ohlas.survey.sending;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import io.quarkus.qute.i18n.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a mail says of its own accord is true of a claim, a call, a visit and an employee alike. */
class NeutralWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en thank|visit|customer|client|purchase|order|bought|your stay|one question|minute|put right",
                "cs děkuj|dík|návštěv|zákazn|klient|nákup|objedn|jedna otázka|minut|napravit",
                "pl dzięk|wizyt|odwiedz|klient|zakup|zamówi|jedno pytanie|minut|naprawić"
            })
    void presumes_nothing(String row) throws IOException {
        String language = row.substring(0, 2);
        String[] presumptions = row.substring(3).split("\\|");

        Map<String, String> texts = texts(language);

        assertThat(texts.keySet())
                .isEqualTo(Arrays.stream(MailTexts.class.getMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
        texts.forEach((name, text) -> assertThat(text.toLowerCase(Locale.ROOT))
                .as("%s in %s", name, language)
                .doesNotContain(presumptions));
    }

    private static Map<String, String> texts(String language) throws IOException {
        if (language.equals("en")) {
            return Arrays.stream(MailTexts.class.getMethods())
                    .collect(Collectors.toMap(Method::getName, text -> text.getAnnotation(Message.class)
                            .value()));
        }
        var properties = new Properties();
        try (var file = MailTexts.class.getResourceAsStream("/messages/mail_" + language + ".properties")) {
            properties.load(new InputStreamReader(file, UTF_8));
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(each -> (String) each.getKey(), each -> (String) each.getValue()));
    }
}
