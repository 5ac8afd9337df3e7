package io.ohlas.gateway.ratelimit;

import java.util.ArrayList;
import java.util.List;

/**
 * What one caller may still send through this replica. Permits are taken out of the budget that all replicas share a
 * lease at a time, so most requests ask nobody. In each window a replica gives the first lease of its own: a caller who
 * comes seldom costs no question at all, and the whole lets through at most the quota and one lease per replica.
 */
final class Allowance {

    enum Answer {
        YES,
        NO,
        /** The shared budget must be asked. */
        ASK
    }

    private final Policy policy;
    private final List<Runnable> waiting = new ArrayList<>();
    private long permits;
    private long sharedRemaining;
    private long windowEndsNanos;
    private long emptyUntilNanos;
    private boolean asking;

    Allowance(Policy policy, long nowNanos) {
        this.policy = policy;
        this.permits = policy.lease();
        this.sharedRemaining = policy.quota() - permits;
        this.windowEndsNanos = nowNanos + policy.window().toNanos();
        this.emptyUntilNanos = nowNanos;
    }

    synchronized Answer take(long nowNanos) {
        if (nowNanos - windowEndsNanos >= 0) {
            windowEndsNanos = nowNanos + policy.window().toNanos();
            permits = Math.max(permits, policy.lease());
        }
        if (permits > 0) {
            permits--;
            return Answer.YES;
        }
        return nowNanos - emptyUntilNanos < 0 ? Answer.NO : Answer.ASK;
    }

    /** @return true when the one who waits is to ask; else somebody asks already */
    synchronized boolean await(Runnable again) {
        waiting.add(again);
        boolean first = !asking;
        asking = true;
        return first;
    }

    /** How many permits to ask for. */
    synchronized long wanted() {
        return Math.max(policy.lease(), waiting.size());
    }

    /** Takes what the shared budget gave; returns those who waited for it. */
    synchronized List<Runnable> give(long granted, long remaining, long nowNanos) {
        permits += granted;
        sharedRemaining = remaining;
        if (granted == 0) {
            emptyUntilNanos = nowNanos + policy.pauseNanos();
        }
        asking = false;
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Permits left as far as this replica knows. */
    synchronized long remaining() {
        return permits + sharedRemaining;
    }

    /** True when it says no more than a new one would. */
    synchronized boolean isIdle(long nowNanos) {
        return nowNanos - windowEndsNanos >= 0 && !asking;
    }

    Policy policy() {
        return policy;
    }
}
