package io.ohlas.scoring.tally;

import java.util.List;
import java.util.UUID;

/** The rating that one response gives to one question. */
record Fact(UUID responseId, String question, String metric, int rating, int band) {

    static List<Fact> of(ResponseSubmitted response) {
        return response.ratings().stream()
                .map(rating -> new Fact(
                        response.responseId(),
                        rating.question(),
                        rating.metric(),
                        rating.rating(),
                        rating.place().ordinal()))
                .toList();
    }
}
