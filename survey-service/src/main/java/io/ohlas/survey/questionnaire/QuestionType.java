package io.ohlas.survey.questionnaire;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What kind of answer a question takes. The three standard metrics bring their scale and bands: NPS after Reichheld
 * (2003), CES after Dixon et al. (2010, in its 1 to 7 form), CSAT as the top-two-box of 1 to 5.
 */
public enum QuestionType {
    NPS(new Scale(0, 10), new Bands(6, 9)),
    CES(new Scale(1, 7), new Bands(3, 5)),
    CSAT(new Scale(1, 5), new Bands(2, 4)),
    RATING(new Scale(1, 5), new Bands(2, 4)),
    TEXT(null, null),
    SINGLE_CHOICE(null, null),
    MULTIPLE_CHOICE(null, null),
    YES_NO(null, null);

    /** The variant of NPS that leaves zero out; its bands stay where they are. */
    static final Scale NPS_FROM_ONE = new Scale(1, 10);

    private final Scale usualScale;
    private final Bands usualBands;

    QuestionType(Scale usualScale, Bands usualBands) {
        this.usualScale = usualScale;
        this.usualBands = usualBands;
    }

    /** Whether the answer is a rating on a scale. */
    public boolean isRated() {
        return usualScale != null;
    }

    public boolean hasChoices() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** The metric that such a question feeds unless it names its own; null when there is none. */
    String usualMetric() {
        return this == NPS || this == CES || this == CSAT ? wire() : null;
    }

    Scale usualScale() {
        return usualScale;
    }

    /** The bands that go without saying on this scale; null when the questionnaire has to name them. */
    Bands usualBands(Scale scale) {
        boolean usual = scale.equals(usualScale) || (this == NPS && scale.equals(NPS_FROM_ONE));
        return usual ? usualBands : null;
    }

    /** Whether the type may be asked on this scale; only a plain rating is free to choose. */
    boolean allows(Scale scale) {
        return this == RATING || usualBands(scale) != null;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
