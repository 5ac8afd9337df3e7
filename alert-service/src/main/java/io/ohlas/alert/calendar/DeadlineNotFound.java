package io.ohlas.alert.calendar;

import io.ohlas.platform.web.problem.Refusal;

/** No calendar or SLA policy of that name. */
public final class DeadlineNotFound extends Refusal {

    public DeadlineNotFound(String what, String key) {
        super(Kind.ABSENT, "deadline-not-found", "There is no %s '%s'".formatted(what, key));
    }
}
