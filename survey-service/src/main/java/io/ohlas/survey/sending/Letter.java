package io.ohlas.survey.sending;

import java.util.List;
import java.util.UUID;

/**
 * An invitation by mail, ready to be written out.
 *
 * @param scale of the first question; null when it is not rated
 * @param until the last day on which the link works, in words
 */
public record Letter(
        UUID invitationId,
        String messageId,
        String to,
        String language,
        String tenant,
        Words words,
        String question,
        Scale scale,
        String answerLink,
        String unsubscribeLink,
        String until) {

    /**
     * Filled in, and not yet written for a header or for HTML.
     *
     * @param answerHere the button's words, before the address in the text part
     * @param closing null for none
     */
    public record Words(
            String subject, String greeting, String introduction, String button, String answerHere, String closing) {

        public List<String> introductionLines() {
            return introduction.lines().toList();
        }

        public List<String> closingLines() {
            return closing.lines().toList();
        }
    }

    /**
     * @param ratings each with its address, the lowest first
     * @param lowEnd what the lowest one means; null when the question itself says it
     */
    public record Scale(List<RatingLink> ratings, String lowEnd, String highEnd) {

        public int high() {
            return ratings.getLast().rating();
        }
    }

    public record RatingLink(int rating, String address) {}
}
