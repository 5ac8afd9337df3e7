package io.ohlas.survey.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProofreadingTest {

    static final LocalText HOW = new LocalText(Map.of("en", "How was it?"));

    @ParameterizedTest(name = "{0}: {1} to {2}, {3}|{4}, metric {5}")
    @CsvSource({"NPS, 0, 10, 6, 9, nps", "CES, 1, 7, 3, 5, ces", "CSAT, 1, 5, 2, 4, csat"})
    void standard_metrics_bring_their_scale_and_bands(
            QuestionType type, int low, int high, int unfavourableTo, int favourableFrom, String metric) {
        Question question = question("q", type);

        assertThat(question.scale()).isEqualTo(new Scale(low, high));
        assertThat(question.bands()).isEqualTo(new Bands(unfavourableTo, favourableFrom));
        assertThat(question.metric()).isEqualTo(metric);
        assertThat(flaws(question)).isEmpty();
    }

    // metrics.md §2: promoter 9–10, passive 7–8, detractor the rest.
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, UNFAVOURABLE", "6, UNFAVOURABLE", "7, NEUTRAL", "8, NEUTRAL", "9, FAVOURABLE", "10, FAVOURABLE"})
    void nps_splits_into_detractors_passives_and_promoters(int rating, Band band) {
        assertThat(question("q", QuestionType.NPS).bandOf(rating)).isEqualTo(band);
    }

    @Test
    void nps_may_be_asked_from_one_to_ten_with_the_same_bands() {
        Question question = rated(QuestionType.NPS, new Scale(1, 10), null);

        assertThat(question.bands()).isEqualTo(new Bands(6, 9));
        assertThat(flaws(question)).isEmpty();
    }

    @Test
    void nps_is_not_asked_on_another_scale() {
        assertThat(flaws(rated(QuestionType.NPS, new Scale(0, 5), new Bands(2, 4))))
                .containsExactly(new Flaw("/questions/0/scale", "nps is not asked from 0 to 5"));
    }

    @ParameterizedTest(name = "bands {0}|{1} on 1 to 10 fit: {2}")
    @CsvSource({"1, 2, true", "0, 9, false", "6, 10, true", "6, 11, false", "6, 6, false", "6, 7, true"})
    void bands_fit_the_scale_or_are_refused(int unfavourableTo, int favourableFrom, boolean fit) {
        Question question = rated(QuestionType.RATING, new Scale(1, 10), new Bands(unfavourableTo, favourableFrom));

        assertThat(flaws(question))
                .isEqualTo(
                        fit ? List.of() : List.of(new Flaw("/questions/0/bands", "do not fit the scale from 1 to 10")));
    }

    @Test
    void scale_of_ones_own_needs_bands() {
        assertThat(flaws(rated(QuestionType.RATING, new Scale(0, 4), null)))
                .containsExactly(new Flaw("/questions/0/bands", "must be given for a scale from 0 to 4"));
    }

    @Test
    void key_is_used_once() {
        assertThat(flaws(question("q", QuestionType.NPS), question("q", QuestionType.TEXT)))
                .containsExactly(new Flaw("/questions/1/key", "'q' is used by an earlier question"));
    }

    @Test
    void rule_looks_back_at_a_rated_question_only() {
        Question early = shown("early", new ShowRule("late", Set.of(Band.NEUTRAL)));

        assertThat(flaws(early, question("late", QuestionType.NPS)))
                .containsExactly(new Flaw(
                        "/questions/0/showWhen/0/question",
                        "must name an earlier question that is rated, 'late' is none"));
        assertThat(flaws(
                        question("comment", QuestionType.TEXT),
                        shown("after", new ShowRule("comment", Set.of(Band.NEUTRAL)))))
                .extracting(Flaw::pointer)
                .containsExactly("/questions/1/showWhen/0/question");
        assertThat(flaws(question("nps", QuestionType.NPS), shown("why", new ShowRule("nps", Set.of(Band.NEUTRAL)))))
                .isEmpty();
    }

    @Test
    void text_is_needed_in_the_default_language_and_refused_in_an_unknown_one() {
        var german = new LocalText(Map.of("de", "Wie war es?"));
        var question = new Question("q", QuestionType.TEXT, null, false, null, null, german, null, null, null, null);

        assertThat(flaws(question))
                .containsExactly(
                        new Flaw("/questions/0/text", "needs a text in the default language, 'en'"),
                        new Flaw("/questions/0/text/de", "'de' is not a language of this survey"));
    }

    @Test
    void language_is_a_real_one_and_the_default_is_among_them() {
        var questionnaire = new Questionnaire(
                List.of("en", "en", "klingon", "xx"), "cs", List.of(question("q", QuestionType.TEXT)), null, null);

        assertThat(Proofreading.flawsOf(questionnaire))
                .extracting(Flaw::pointer)
                .contains("/languages/1", "/languages/2", "/languages/3", "/defaultLanguage");
    }

    @Test
    void piping_fills_known_fields_only() {
        var text = new LocalText(Map.of("en", "Hello {{contact.name}}, {{contact.iban}}?"));
        var question = new Question("q", QuestionType.TEXT, null, false, null, null, text, null, null, null, null);

        assertThat(flaws(question)).extracting(Flaw::pointer).containsExactly("/questions/0/text/en");
        assertThat(Piping.fill("Hello {{contact.name}}, how was it?", Map.of("contact.name", "Jana $1")))
                .isEqualTo("Hello Jana $1, how was it?");
        assertThat(Piping.fill("Hello {{contact.name}}, how was it?", Map.of())).isEqualTo("Hello, how was it?");
    }

    @Test
    void a_metric_has_one_headline_question_at_most() {
        Question nps = marked("nps", QuestionType.NPS);
        Question ces = marked("ces", QuestionType.CES);

        assertThat(flaws(nps, ces, question("again", QuestionType.NPS))).isEmpty();
        assertThat(flaws(nps, marked("again", QuestionType.NPS), marked("why", QuestionType.TEXT)))
                .containsExactly(
                        new Flaw(
                                "/questions/1/headline",
                                "'nps' has a headline question already: each metric counts once"),
                        new Flaw("/questions/2/headline", "does not belong to a question of type text"));
        assertThat(flaws(marked("plain", QuestionType.RATING)))
                .contains(new Flaw("/questions/0/headline", "takes a question with a metric"));
    }

    private static Question marked(String key, QuestionType type) {
        return new Question(key, type, null, true, null, null, HOW, null, null, null, true);
    }

    @Test
    void values_stand_in_the_text_letter_by_letter() {
        for (String name :
                List.of("A  B", " Jana ", "$1 \\0", "{{tenant.name}}", "Ohlas , a.s. !", "e\u0301 <b>&amp;")) {
            assertThat(Piping.fill(
                            "{{contact.name}} of {{orgUnit.name}}, {{tenant.name}}", Map.of("contact.name", name)))
                    .isEqualTo(name + " of,");
            assertThat(Piping.fill("Dear {{contact.name}} {{orgUnit.name}}", Map.of("contact.name", name)))
                    .isEqualTo("Dear " + name);
        }
    }

    private static List<Flaw> flaws(Question... questions) {
        return Proofreading.flawsOf(new Questionnaire(List.of("en"), "en", List.of(questions), null, null));
    }

    private static Question question(String key, QuestionType type) {
        return new Question(key, type, null, true, null, null, HOW, null, null, null, null);
    }

    private static Question rated(QuestionType type, Scale scale, Bands bands) {
        return new Question("q", type, null, true, scale, bands, HOW, null, null, null, null);
    }

    private static Question shown(String key, ShowRule rule) {
        return new Question(key, QuestionType.TEXT, null, false, null, null, HOW, null, List.of(rule), null, null);
    }
}
