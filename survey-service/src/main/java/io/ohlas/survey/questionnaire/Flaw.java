package io.ohlas.survey.questionnaire;

/**
 * Something in a questionnaire that has to be mended before it can be kept.
 *
 * @param pointer JSON pointer into the survey's body, e.g. {@code /questions/0/bands}
 */
public record Flaw(String pointer, String detail) {}
