package io.ohlas.alert.desk;

import java.util.List;

import io.ohlas.platform.web.problem.Problem.FieldError;
import io.ohlas.platform.web.problem.Refusal;

/** A case was to be handed to someone who cannot work on it. */
final class AssigneeRejected extends Refusal {

    AssigneeRejected(String assignee) {
        super(
                Kind.INVALID,
                "assignee-rejected",
                "'%s' does not work on cases of this org unit".formatted(assignee),
                List.of(new FieldError("/assignee", "is no agent of this org unit")));
    }
}
