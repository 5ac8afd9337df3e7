package io.ohlas.survey.reading;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.survey.reading.Responses.Filter;
import io.ohlas.survey.timeline.TimelineEntry;
import io.ohlas.survey.timeline.TimelineSource;

/** What a customer said, for their timeline. */
@ApplicationScoped
class ResponseHistory implements TimelineSource {

    private static final int MOST = 200;

    private final Responses responses;

    ResponseHistory(Responses responses) {
        this.responses = responses;
    }

    @Override
    public List<TimelineEntry> of(UUID contactId, List<String> units) {
        var filter = new Filter(null, null, null, null, null, null, contactId, null, null, units);
        return responses.find(filter, null, null, MOST).stream()
                .map(ResponseHistory::entry)
                .toList();
    }

    private static TimelineEntry entry(StoredResponse response) {
        return new TimelineEntry(
                response.submittedAt,
                response.recoveryOf == null ? "response" : "recovery",
                response.surveyKey,
                response.orgUnit,
                response.touchpoint,
                response.rating,
                response.metric,
                response.comment,
                null);
    }
}
