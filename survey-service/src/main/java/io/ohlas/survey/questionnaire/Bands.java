package io.ohlas.survey.questionnaire;

/**
 * Where a scale splits; ratings between the two are neutral.
 *
 * @param unfavourableTo the highest unfavourable rating
 * @param favourableFrom the lowest favourable rating
 */
public record Bands(int unfavourableTo, int favourableFrom) {

    public Band of(int rating) {
        if (rating <= unfavourableTo) {
            return Band.UNFAVOURABLE;
        }
        return rating >= favourableFrom ? Band.FAVOURABLE : Band.NEUTRAL;
    }

    /** Whether the scale has at least one rating in each outer band and the bands do not overlap. */
    boolean fit(Scale scale) {
        return unfavourableTo >= scale.low() && favourableFrom <= scale.high() && unfavourableTo < favourableFrom;
    }
}
