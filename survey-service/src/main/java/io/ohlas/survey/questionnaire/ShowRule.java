package io.ohlas.survey.questionnaire;

import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;

/** A question is asked only if an earlier rating fell into one of the bands. */
public record ShowRule(
        String question, @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) Set<Band> band) {

    public ShowRule {
        if (band != null && band.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("band takes no null");
        }
        band = band == null ? Set.of() : Set.copyOf(band);
    }
}
