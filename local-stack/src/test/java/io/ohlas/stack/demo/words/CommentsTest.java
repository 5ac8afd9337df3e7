package io.ohlas.stack.demo.words;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommentsTest {

    private static final int LONGEST = 600;

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void a_language_has_hundreds_of_clauses_and_none_twice(String language) {
        WordFile words = WordFile.of(language);
        List<String> clauses = words.topics().stream()
                .flatMap(topic -> Stream.of(Tone.values()).flatMap(tone -> words.clauses(topic, tone).stream()))
                .toList();

        assertThat(clauses).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void whatever_is_composed_is_whole(String language) {
        Comments comments = Comments.of(language);
        var random = new Random(7);
        var said = new HashSet<String>();
        for (int i = 0; i < 300; i++) {
            for (String topic : comments.topics()) {
                for (Tone tone : Tone.values()) {
                    String comment = comments.compose(topic, tone, Gender.values()[i % 2], random);
                    assertThat(comment).hasSizeBetween(3, LONGEST).doesNotContain("{", "}", "|", "  ", "..");
                    said.add(comment);
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(5_000);
    }

    @Test
    void a_man_and_a_woman_write_in_their_own_forms() {
        var men = new TreeSet<String>();
        var women = new TreeSet<String>();
        for (int seed = 0; seed < 2_000; seed++) {
            men.add(Comments.of("cs").compose("waiting", Tone.NEGATIVE, Gender.MAN, new Random(seed)));
            women.add(Comments.of("cs").compose("waiting", Tone.NEGATIVE, Gender.WOMAN, new Random(seed)));
        }
        assertThat(men)
                .anyMatch(comment -> comment.contains(" ztratil "))
                .noneMatch(comment -> comment.contains(" ztratila "));
        assertThat(women)
                .anyMatch(comment -> comment.contains(" ztratila "))
                .noneMatch(comment -> comment.contains(" ztratil "));
    }

    @Test
    void the_same_chances_give_the_same_words() {
        Comments comments = Comments.of("pl");
        assertThat(comments.compose("fees", Tone.NEGATIVE, Gender.WOMAN, new Random(3)))
                .isEqualTo(comments.compose("fees", Tone.NEGATIVE, Gender.WOMAN, new Random(3)));
    }

    @Test
    void czech_and_polish_tell_of_the_same_topics() {
        assertThat(Comments.of("cs").topics()).isEqualTo(Comments.of("pl").topics());
        assertThat(Comments.of("en").topics()).containsAll(Comments.of("cs").topics());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void agents_have_something_to_note_whatever_happens(String language) {
        for (String kind :
                List.of("reached", "no_answer", "left_message", "unreached", "waiting", "resolution", "closing")) {
            assertThat(Notes.of(language).write(kind, new Random(1))).isNotBlank();
        }
    }
}
