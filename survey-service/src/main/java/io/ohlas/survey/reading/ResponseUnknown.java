package io.ohlas.survey.reading;

import java.util.UUID;

import io.ohlas.platform.web.problem.Refusal;

/** No such response among those that the caller may see. */
final class ResponseUnknown extends Refusal {

    ResponseUnknown(UUID response) {
        super(Kind.ABSENT, "response-unknown", "There is no response " + response);
    }
}
