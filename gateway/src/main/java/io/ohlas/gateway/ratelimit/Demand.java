package io.ohlas.gateway.ratelimit;

/** One permit that a request needs. */
record Demand(Policy policy, String key) {

    /** @param who within the policy's kind; no personal data but an address, which is kept for minutes */
    static Demand of(Policy policy, String who) {
        return new Demand(policy, policy.name() + " " + who);
    }
}
