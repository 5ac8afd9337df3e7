package io.ohlas.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The words after the last answer, by the band of the first rating; a band without words takes the usual ones. */
public record EndPages(
        @JsonProperty("default") LocalText usual, LocalText unfavourable, LocalText neutral, LocalText favourable) {

    /**
     * @param band of the first rating given; null when there was none
     * @return null when the survey has no words of its own
     */
    public LocalText after(Band band) {
        LocalText own =
                switch (band) {
                    case null -> null;
                    case UNFAVOURABLE -> unfavourable;
                    case NEUTRAL -> neutral;
                    case FAVOURABLE -> favourable;
                };
        return own == null ? usual : own;
    }
}
