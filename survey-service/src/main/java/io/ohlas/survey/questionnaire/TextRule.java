package io.ohlas.survey.questionnaire;

/** Other words for a question when an earlier rating fell into the band. */
public record TextRule(String question, Band band, LocalText text) {}
