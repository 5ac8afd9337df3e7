package io.ohlas.alert.unreached;

import io.ohlas.platform.web.problem.Refusal;

/** A policy that asks for more than its attempts can give. */
final class UnreachedPolicyRejected extends Refusal {

    UnreachedPolicyRejected(String reason) {
        super(Kind.INVALID, "unreached-policy-rejected", reason);
    }
}
