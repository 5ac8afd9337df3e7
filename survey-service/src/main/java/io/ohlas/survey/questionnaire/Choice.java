package io.ohlas.survey.questionnaire;

/** One of the things a respondent can pick. */
public record Choice(String key, LocalText text) {}
