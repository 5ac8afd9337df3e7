package io.ohlas.survey.response;

import java.util.UUID;

/**
 * A response as it is stored now.
 *
 * @param closingWords the survey's own; null while unfinished and when it has none
 */
public record Receipt(UUID responseId, int revision, boolean finished, String closingWords) {}
