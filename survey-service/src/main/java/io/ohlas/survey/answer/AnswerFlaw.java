package io.ohlas.survey.answer;

/**
 * What is wrong with an answer, or with its absence.
 *
 * @param pointer JSON pointer into the submission
 * @param question key as sent; may be unknown or null
 * @param detail for the developer of a client, in English; pages say it in the respondent's language by the kind
 */
public record AnswerFlaw(String pointer, String question, Kind kind, String detail) {

    public enum Kind {
        NO_SUCH_QUESTION,
        ANSWERED_TWICE,
        NOT_ASKED,
        WRONG_TYPE,
        OFF_SCALE,
        NOT_A_CHOICE,
        TOO_LONG,
        UNREADABLE,
        UNANSWERED
    }
}
