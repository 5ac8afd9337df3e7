package io.ohlas.alert.deadline;

import io.ohlas.platform.web.problem.Refusal;

/** No calendar or SLA policy of that name. */
final class DeadlineNotFound extends Refusal {

    DeadlineNotFound(String what, String key) {
        super(Kind.ABSENT, "deadline-not-found", "There is no %s '%s'".formatted(what, key));
    }
}
