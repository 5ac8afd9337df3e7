package io.ohlas.survey.sending;

import java.util.List;
import java.util.UUID;

/**
 * An invitation by mail, ready to be written out.
 *
 * @param ratings the scale of the first question, each rating with its address; empty when it is not rated
 * @param high the highest rating; 0 when there are none
 * @param until the last day on which the link works, in words
 */
public record Letter(
        UUID invitationId,
        String messageId,
        String to,
        String language,
        String tenant,
        String subject,
        String greeting,
        String introduction,
        String question,
        List<RatingLink> ratings,
        int high,
        String answerLink,
        String unsubscribeLink,
        String until) {

    public record RatingLink(int rating, String address) {}
}
