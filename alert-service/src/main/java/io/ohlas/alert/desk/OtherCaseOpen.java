package io.ohlas.alert.desk;

import io.ohlas.platform.web.problem.Refusal;

/** A customer has one open case at a time. */
final class OtherCaseOpen extends Refusal {

    OtherCaseOpen(long number) {
        super(Kind.CONFLICT, "other-case-open", "The customer's case C-%d is open: go on there".formatted(number));
    }
}
