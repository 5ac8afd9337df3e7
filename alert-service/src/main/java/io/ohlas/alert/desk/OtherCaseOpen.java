package io.ohlas.alert.desk;

import io.ohlas.platform.web.problem.Refusal;

/** A customer has one open case at a time. */
final class OtherCaseOpen extends Refusal {

    private OtherCaseOpen(String detail) {
        super(Kind.CONFLICT, "other-case-open", detail);
    }

    static OtherCaseOpen named(long number) {
        return new OtherCaseOpen("The customer's case C-%d is open: go on there".formatted(number));
    }

    /** One that the caller may not see. */
    static OtherCaseOpen elsewhere() {
        return new OtherCaseOpen(
                "Another org unit has a case of this customer open: the customer is being looked after there."
                        + " Whoever sees both org units can go on in that case");
    }
}
