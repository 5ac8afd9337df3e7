package io.ohlas.alert.deadline;

import io.ohlas.platform.web.problem.Refusal;

/** Promises that cannot be kept or measured. */
final class SlaPolicyRejected extends Refusal {

    SlaPolicyRejected(String reason) {
        super(Kind.INVALID, "sla-policy-rejected", reason);
    }
}
