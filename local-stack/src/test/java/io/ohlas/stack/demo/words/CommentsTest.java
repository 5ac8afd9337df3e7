package io.ohlas.stack.demo.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void are_whole_sentences_of_bounded_length(String language) {
        for (String comment : many(language, 20_000, 1)) {
            assertThat(comment)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(Comments.MAX_LENGTH)
                    .doesNotContain("{", "}", "|", "  ", " ,", " .", "..", ",.", ":.", "!.", "?.", "null")
                    .doesNotContainPattern("^[\\s.,]|^\\+|[,:;]$|\\s$");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void begin_sentences_with_capitals_except_in_haste(String language) {
        List<String> comments = many(language, 5_000, 2);
        assertThat(comments).noneMatch(c -> c.matches(".*[.!?] \\p{Ll}.*[.!?]"));
        long hasty = comments.stream()
                .filter(c -> Character.isLowerCase(c.charAt(0)))
                .count();
        assertThat(hasty).isBetween(50L, 500L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void are_the_same_for_the_same_seed(String language) {
        assertThat(many(language, 500, 3)).isEqualTo(many(language, 500, 3)).isNotEqualTo(many(language, 500, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void rarely_repeat_each_other(String language) {
        var comments = Comments.of(language);
        var random = new Random(5);
        List<String> bank =
                List.copyOf(Grammar.of(language).topics().get("bank").keySet());
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            Tone tone = Chance.one(List.of(Tone.values()), random);
            distinct.add(comments.compose(Chance.one(bank, random), tone, Gender.WOMAN, random));
        }
        assertThat(distinct).hasSizeGreaterThanOrEqualTo(2_000);
    }

    @Test
    void are_written_in_the_form_of_the_writer() {
        var comments = Comments.of("pl");
        for (String topic : comments.topics()) {
            for (int seed = 0; seed < 100; seed++) {
                Tone tone = Tone.values()[seed % 3];
                assertThat(comments.compose(topic, tone, Gender.MAN, new Random(seed)))
                        .doesNotContainPattern("(?U)(łam|łabym)\\b");
                assertThat(comments.compose(topic, tone, Gender.WOMAN, new Random(seed)))
                        .doesNotContainPattern("(?U)(łem|łbym)\\b");
            }
        }
    }

    @Test
    void praise_the_first_topic_and_complain_of_the_other_when_mixed() {
        var comments = Comments.of("en");
        Grammar grammar = Grammar.of("en");
        List<String> praises = grammar.leads("app-crash", Tone.POSITIVE);
        List<String> complaints = grammar.leads("card-delivery", Tone.NEGATIVE);
        var random = new Random(6);
        IntStream.range(0, 200)
                .mapToObj(i -> comments.compose("app-crash", "card-delivery", Tone.MIXED, Gender.MAN, random))
                .forEach(comment -> {
                    assertThat(praises).as(comment).anyMatch(c -> holds(comment, c));
                    assertThat(complaints).as(comment).anyMatch(c -> holds(comment, c));
                });
    }

    @Test
    void refuse_twice_the_same_topic_and_what_is_unknown() {
        assertThatThrownBy(() -> Comments.of("en").compose("fees", "fees", Tone.NEGATIVE, Gender.MAN, new Random(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice fees");
        assertThatThrownBy(() -> Comments.of("en").compose("weather", Tone.MIXED, Gender.MAN, new Random(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
        assertThatThrownBy(() -> Comments.of("de"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("de.json");
    }

    private static boolean holds(String comment, String clause) {
        String fixed = clause.replaceAll("^.*}|\\{.*$", "").strip();
        return comment.toLowerCase().contains(fixed.toLowerCase());
    }

    private static List<String> many(String language, int count, long seed) {
        var comments = Comments.of(language);
        List<String> topics = List.copyOf(comments.topics());
        var random = new Random(seed);
        var composed = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            Tone tone = Chance.one(List.of(Tone.values()), random);
            Gender gender = Chance.one(List.of(Gender.values()), random);
            String topic = Chance.one(topics, random);
            String other = Chance.one(topics, random);
            composed.add(
                    i % 4 == 0 && !other.equals(topic)
                            ? comments.compose(topic, other, tone, gender, random)
                            : comments.compose(topic, tone, gender, random));
        }
        return composed;
    }
}
