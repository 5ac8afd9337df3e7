package io.ohlas.survey.response;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.ohlas.survey.answer.Answer;

/**
 * What a respondent sends: always all answers so far.
 *
 * @param revision counted up by the client with each save; the highest one wins
 * @param finished whether nothing more will follow; more will, when it is left out
 */
public record Submission(
        @Min(1) @Max(1_000_000) int revision,
        @NotNull @Size(max = 200) List<@NotNull Answer> answers,
        Boolean finished) {

    public Submission {
        finished = finished != null && finished;
    }
}
