package io.ohlas.stack.demo.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotesTest {

    private static final List<String> OUTCOMES = List.of("reached", "no_answer", "left_message", "wrong_contact");

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void cover_every_outcome_of_a_contact_attempt(String language) {
        Notes.Texts texts = Notes.texts(language);
        assertThat(texts.attempts()).containsOnlyKeys("phone", "email");
        assertThat(texts.attempts().get("phone")).containsOnlyKeys(OUTCOMES);
        assertThat(texts.attempts().get("email")).containsOnlyKeys(OUTCOMES);
        assertThat(texts.attempts().get("phone").values())
                .allSatisfy(n -> assertThat(n).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates());
    }

    /** The taxonomy is the alert service's: a tenant begins with it. */
    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void cover_the_standard_taxonomy(String language) throws IOException {
        JsonNode taxonomy = new ObjectMapper()
                .readTree(Path.of("../alert-service/src/main/resources/standard-taxonomy.json")
                        .toFile());
        var notes = Notes.of(language);
        var random = new Random(1);
        for (JsonNode cause : taxonomy.get("rootCauses")) {
            for (JsonNode action : taxonomy.get("resolutionActions")) {
                for (Gender agent : Gender.values()) {
                    String key = cause.get("key").asText();
                    assertThat(notes.resolution(key, action.get("key").asText(), agent, random))
                            .as(key)
                            .isNotBlank()
                            .doesNotContain("{", "|");
                }
            }
        }
        for (String common : List.of(
                "delivery.late",
                "staff.attitude",
                "waiting.branch",
                "waiting.reply",
                "price.unexpected",
                "information.wrong",
                "technical",
                "promise")) {
            assertThat(Notes.texts(language).causes().get(common)).as(common).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void are_sentences_without_open_places(String language) {
        var notes = Notes.of(language);
        for (int seed = 0; seed < 2_000; seed++) {
            Gender agent = Gender.values()[seed % 2];
            var written = new ArrayList<String>();
            var random = new Random(seed);
            for (String outcome : OUTCOMES) {
                written.add(notes.attempt("phone", outcome, agent, random));
                written.add(notes.attempt("email", outcome, agent, random));
            }
            for (String step : List.of("wait", "close", "close-unconfirmed", "close-unreached", "reopen")) {
                written.add(notes.step(step, agent, random));
            }
            assertThat(written).allMatch(note -> note.matches("\\p{Lu}[^{}|]*\\."));
        }
    }

    @Test
    void are_written_in_the_form_of_the_agent() {
        var notes = Notes.of("pl");
        for (int seed = 0; seed < 200; seed++) {
            assertThat(notes.attempt("phone", "left_message", Gender.MAN, new Random(seed)))
                    .doesNotContain("łam");
            assertThat(notes.attempt("phone", "left_message", Gender.WOMAN, new Random(seed)))
                    .doesNotContain("łem");
        }
    }

    @Test
    void say_which_outcome_is_unknown() {
        assertThatThrownBy(() -> Notes.of("en").attempt("phone", "voicemail", Gender.MAN, new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phone voicemail");
    }
}
