package io.ohlas.survey.page;

/**
 * The page after the answer.
 *
 * @param again whether the respondent came back later
 * @param text the survey's closing words; null when it has none
 * @param commentField form field of a question that may still be answered; null when there is none
 */
public record ThanksView(
        boolean again, String text, String action, String commentField, String commentText, String error) {}
