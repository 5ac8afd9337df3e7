package io.ohlas.survey.page;

import java.util.Optional;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import io.ohlas.survey.questionnaire.QuestionType;

/** What the two ends of a scale mean, in words. */
public record ScaleEnds(String low, String high) {

    /**
     * Empty for a scale of the tenant's own, whose meaning stands in the question.
     *
     * @param language one that the pages speak
     */
    public static Optional<ScaleEnds> of(QuestionType type, String language) {
        return of(type, MessageBundles.get(PageTexts.class, Localized.Literal.of(language)));
    }

    static Optional<ScaleEnds> of(QuestionType type, PageTexts texts) {
        return switch (type) {
            case NPS -> Optional.of(new ScaleEnds(texts.nps_low(), texts.nps_high()));
            case CES -> Optional.of(new ScaleEnds(texts.ces_low(), texts.ces_high()));
            case CSAT -> Optional.of(new ScaleEnds(texts.csat_low(), texts.csat_high()));
            case RATING, TEXT, SINGLE_CHOICE, MULTIPLE_CHOICE, YES_NO -> Optional.empty();
        };
    }
}
