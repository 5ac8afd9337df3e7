package io.ohlas.survey.design;

/**
 * Something in a questionnaire that has to be mended before it can be kept.
 *
 * @param pointer JSON pointer into the survey's body, e.g. {@code /questions/0/bands}
 */
record Flaw(String pointer, String detail) {}
