package io.ohlas.survey.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.ohlas.survey.answer.Answer;

/**
 * A row that can be imported. Null where the file says nothing.
 *
 * @param attributes what else was known of the occasion, by name
 */
record HistoricResponse(
        long row,
        List<Answer> answers,
        Instant submittedAt,
        String orgUnit,
        String touchpoint,
        String channel,
        String language,
        String externalId,
        String contact,
        String segment,
        String persona,
        Map<String, String> attributes) {}
