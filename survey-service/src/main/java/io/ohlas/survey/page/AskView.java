package io.ohlas.survey.page;

import java.util.List;

/**
 * The page that asks.
 *
 * @param waiting whether some questions can be shown only after an answer
 * @param busy whether the last attempt was not stored because too many people answer
 * @param openedAddress where the script tells of the first touch
 */
public record AskView(
        String title,
        String action,
        String responseAddress,
        String openedAddress,
        int revision,
        List<QuestionView> questions,
        List<FormError> errors,
        boolean waiting,
        boolean busy) {

    /** @param field id of the element to go to */
    public record FormError(String field, String message) {}

    /**
     * @param field name of its form field, and id of the first of them
     * @param kind scale, single, multiple or text
     * @param wordings by band; exactly one is shown, the last one when no other fits
     * @param when which bands must have been given for it to be asked, as the script reads it
     * @param waits which ratings its words depend on
     * @param text what was written so far
     * @param error null when nothing is wrong
     */
    public record QuestionView(
            String key,
            String field,
            String kind,
            boolean required,
            boolean hidden,
            List<Wording> wordings,
            String when,
            String waits,
            List<Option> options,
            String lowEnd,
            String highEnd,
            String text,
            String error) {

        /** Ids of what explains the question; null when nothing does. */
        public String describedBy() {
            String ends = lowEnd == null ? "" : field + "-ends";
            String wrong = error == null ? "" : field + "-wrong ";
            return (wrong + ends).isBlank() ? null : (wrong + ends).strip();
        }
    }

    /** @param bands as {@code when} of a question; empty for the usual words */
    public record Wording(String bands, String text, boolean shown) {}

    /** @param band of a rating; null for a choice */
    public record Option(String value, String text, String band, boolean checked) {}
}
