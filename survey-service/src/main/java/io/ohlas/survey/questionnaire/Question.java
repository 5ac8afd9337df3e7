package io.ohlas.survey.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One item of a questionnaire. Scale, bands and metric that go without saying are filled in.
 *
 * @param key unique within the survey; answers, rules and reports refer to it
 * @param metric the score that ratings of this question feed; null for none
 * @param scale null unless rated
 * @param bands null unless rated
 * @param textWhen the first rule that holds gives the words; else {@code text} does
 * @param showWhen all must hold; empty for always
 * @param headline whether this is the question that counts for its metric; null when nobody said, then the first
 *     one of the metric that a respondent is asked counts
 */
public record Question(
        String key,
        QuestionType type,
        String metric,
        Boolean required,
        Scale scale,
        Bands bands,
        LocalText text,
        List<TextRule> textWhen,
        List<ShowRule> showWhen,
        List<Choice> choices,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean headline) {

    public Question {
        required = Boolean.TRUE.equals(required);
        textWhen = listed("textWhen", textWhen);
        showWhen = listed("showWhen", showWhen);
        choices = listed("choices", choices);
        if (type != null && type.isRated()) {
            metric = metric == null ? type.usualMetric() : metric;
            scale = scale == null ? type.usualScale() : scale;
            bands = bands == null ? type.usualBands(scale) : bands;
        }
    }

    private static <T> List<T> listed(String name, List<T> items) {
        if (items != null && items.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(name + " takes no null");
        }
        return items == null ? List.of() : List.copyOf(items);
    }

    /**
     * The words of the question after the ratings given so far.
     *
     * @param given bands of the earlier ratings, by question key
     */
    public LocalText textAfter(Map<String, Band> given) {
        return textWhen.stream()
                .filter(rule -> given.get(rule.question()) == rule.band())
                .map(TextRule::text)
                .findFirst()
                .orElse(text);
    }

    /** Whether the question is asked at all after the ratings given so far. */
    public boolean isShownAfter(Map<String, Band> given) {
        return showWhen.stream()
                .allMatch(rule ->
                        given.containsKey(rule.question()) && rule.band().contains(given.get(rule.question())));
    }

    /** Whether it is marked as the one that counts for the metric. */
    public boolean isMarkedFor(String metric) {
        return Boolean.TRUE.equals(headline) && metric.equals(this.metric);
    }

    /** The band of a rating of this question; null when the question is not rated. */
    public Band bandOf(int rating) {
        return bands == null ? null : bands.of(rating);
    }
}
