package io.ohlas.stack.demo.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the word files of all three languages keep to. */
class GrammarTest {

    /** What customers complain of most; text analysis has to find their clusters. */
    private static final Set<String> MAIN = Set.of(
            "waiting",
            "staff-manner",
            "branch-system",
            "app-login",
            "claim-speed",
            "claim-information",
            "delivery-late",
            "return-refund",
            "relationship",
            "recovery");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void has_clauses_enough_for_every_topic_and_tone(String language) {
        Grammar grammar = Grammar.of(language);
        assertThat(clauses(grammar)).hasSizeGreaterThanOrEqualTo(300);
        for (String topic : Comments.of(language).topics()) {
            assertThat(grammar.leads(topic, Tone.NEGATIVE))
                    .as(topic)
                    .hasSizeGreaterThanOrEqualTo(MAIN.contains(topic) ? 10 : 4);
            assertThat(grammar.leads(topic, Tone.MIXED)).as(topic).hasSizeGreaterThanOrEqualTo(2);
            assertThat(grammar.leads(topic, Tone.POSITIVE)).as(topic).hasSizeGreaterThanOrEqualTo(4);
            for (Tone tone : Tone.values()) {
                assertThat(grammar.openers(topic, tone)).as(topic).isNotEmpty();
                assertThat(grammar.closers(topic, tone)).as(topic).isNotEmpty();
            }
        }
    }

    @Test
    void has_the_same_topics_and_slots_in_every_language() {
        Grammar czech = Grammar.of("cs");
        for (String language : List.of("pl", "en")) {
            Grammar other = Grammar.of(language);
            assertThat(other.topics().keySet()).isEqualTo(czech.topics().keySet());
            czech.topics().forEach((group, topics) -> assertThat(other.topics().get(group))
                    .containsOnlyKeys(topics.keySet()));
            assertThat(other.slots()).containsOnlyKeys(czech.slots().keySet());
            assertThat(other.repeatable()).isEqualTo(czech.repeatable());
        }
        assertThat(Comments.of("cs").topics()).containsAll(MAIN).containsAll(czech.repeatable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void says_nothing_twice(String language) {
        assertThat(clauses(Grammar.of(language)).map(c -> c.replaceFirst("^\\+ ", "")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void begins_in_lower_case_and_leaves_the_full_stop_to_the_writer(String language) {
        assertThat(clauses(Grammar.of(language)))
                .allMatch(c -> c.matches("(\\+ )?(\\p{Ll}|\\{|I\\b|IT\\b|QR\\b|ATM\\b).*"))
                .noneMatch(c -> c.endsWith(".") || c.contains("  ") || !c.equals(c.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void knows_every_slot_and_both_forms_of_every_writer(String language) {
        Grammar grammar = Grammar.of(language);
        for (String text : everything(grammar).toList()) {
            assertThat(PLACE.matcher(text).replaceAll("")).doesNotContain("{", "}", "|");
            PLACE.matcher(text).results().map(place -> place.group(1)).forEach(place -> {
                if (place.contains("|")) {
                    List<String> forms = List.of(place.split("\\|", -1));
                    assertThat(forms).as(text).hasSize(2).doesNotHaveDuplicates();
                    assertThat(forms).as(text).noneMatch(String::isBlank);
                    assertThat(language).as("English needs no such forms").isNotEqualTo("en");
                } else {
                    assertThat(grammar.slots()).as(text).containsKey(place);
                }
            });
        }
    }

    /** A past tense in the first person tells a man from a woman, so it may only stand where both are given. */
    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl"})
    void gives_both_forms_wherever_the_writer_shows(String language) {
        var shows = language.equals("cs")
                ? Pattern.compile("(?U)\\p{L}+la? (jsem|bych)\\b|\\b(jsem|bych) (si |se |to |mu |už )*\\p{L}+la?\\b")
                : Pattern.compile("(?U)\\p{L}+(łem|łam|łbym|łabym)\\b");
        for (String text : everything(Grammar.of(language)).toList()) {
            assertThat(shows.matcher(PLACE.matcher(text).replaceAll("_")).find())
                    .as(text)
                    .isFalse();
            PLACE.matcher(text)
                    .results()
                    .map(place -> place.group(1).split("\\|"))
                    .filter(forms -> forms.length == 2)
                    .forEach(forms -> {
                        assertThat(forms[0]).as("man's form in: " + text).doesNotMatch(".*(la|łam|łabym|ná|na)( .*)?");
                        assertThat(forms[1]).as("woman's form in: " + text).doesNotMatch(".*(l|łem|łbym|ný|ny)( .*)?");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs", "pl", "en"})
    void keeps_to_the_channel_of_the_topic(String language) {
        Map<String, String> words = Map.of(
                "cs", "přepážk|poboč|aplikac|appk|kurýr|balík|bankomat|e-shop",
                "pl", "okienk|oddzia|aplikac|apka|apki|apkę|kurier|paczk|bankomat|sklep",
                "en", "counter|branch|app\\b|courier|parcel|cash machine|atm\\b");
        Map<String, String> allowed = Map.ofEntries(
                Map.entry("waiting", "přepážk|poboč|okienk|oddzia|counter|branch"),
                Map.entry("staff-manner", "přepážk|poboč|okienk|oddzia|counter|branch"),
                Map.entry("staff-knowledge", "přepážk|poboč|okienk|oddzia|counter|branch"),
                Map.entry("opening-hours", "přepážk|poboč|okienk|oddzia|counter|branch"),
                Map.entry("branch-system", "přepážk|poboč|okienk|oddzia|counter|branch"),
                Map.entry("app-crash", "aplikac|appk|apka|apki|apkę|sklep|app\\b"),
                Map.entry("app-usability", "aplikac|appk|apka|app\\b"),
                Map.entry("app-login", "aplikac|appk|apka|app\\b"),
                Map.entry("cash-machine", "bankomat|cash machine|atm\\b"));
        var foreign = Pattern.compile("(?iU)\\b(" + words.get(language) + ")");
        Grammar grammar = Grammar.of(language);
        grammar.topics()
                .forEach((group, topics) -> topics.forEach((topic, tones) -> {
                    String mine = group.equals("shop")
                            ? "kurýr|balík|kurier|paczk|courier|parcel"
                            : allowed.getOrDefault(topic, "(?!)");
                    String others = foreign.pattern();
                    tones.values().stream().flatMap(List::stream).forEach(clause -> {
                        String rest = clause.replaceAll("(?iU)\\b(" + mine + ")", "");
                        assertThat(Pattern.compile(others).matcher(rest).find())
                                .as(topic + ": " + clause)
                                .isFalse();
                    });
                }));
    }

    private static Stream<String> clauses(Grammar grammar) {
        return grammar.topics().values().stream()
                .flatMap(group -> group.values().stream())
                .flatMap(topic -> topic.values().stream())
                .flatMap(List::stream);
    }

    private static Stream<String> everything(Grammar grammar) {
        Stream<String> frames = grammar.frames().values().stream()
                .flatMap(frame -> Stream.of(frame.openers(), frame.closers()))
                .filter(texts -> texts != null)
                .flatMap(texts -> texts.values().stream())
                .flatMap(List::stream);
        Stream<String> fillers = grammar.slots().values().stream().flatMap(List::stream);
        return Stream.of(clauses(grammar), frames, fillers, grammar.repeated().stream())
                .flatMap(texts -> texts);
    }
}
