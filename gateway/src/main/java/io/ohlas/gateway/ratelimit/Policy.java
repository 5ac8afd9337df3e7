package io.ohlas.gateway.ratelimit;

import java.time.Duration;

/**
 * One kind of limit.
 *
 * @param quota requests that may come at once, at least 1
 * @param window time within which a used-up quota grows back
 * @param header item of the header {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10, section 3)
 */
record Policy(String name, long quota, Duration window, String header) {

    private static final long LARGEST_LEASE = 100;
    private static final long LEASES_OF_A_QUOTA = 50;
    private static final long NANOS = 1_000_000_000L;
    private static final long SHORTEST_PAUSE_NANOS = NANOS / 20;

    Policy {
        if (quota < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "The rate limit %s needs a quota of 1 and a window of 1s at least".formatted(name));
        }
    }

    static Policy of(String name, RateLimitSettings.Quota setting) {
        return of(name, setting.quota(), setting.window());
    }

    static Policy of(String name, long quota, Duration window) {
        return new Policy(name, quota, window, "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds()));
    }

    /** How many permits a replica takes out of the shared budget at a time: a fiftieth of it, and no more than 100. */
    long lease() {
        return Math.clamp(quota / LEASES_OF_A_QUOTA, 1, LARGEST_LEASE);
    }

    /** How long a replica that found the budget empty does not ask again. */
    long pauseNanos() {
        return Math.clamp(window.toNanos() / quota * lease(), SHORTEST_PAUSE_NANOS, NANOS);
    }

    /** Whole seconds until a permit has surely grown. */
    long retryAfterSeconds() {
        return Math.max(1, Math.ceilDiv(window.toSeconds(), quota));
    }

    /** Item of the header {@code RateLimit} of that draft, section 4. */
    String header(long remaining) {
        long left = Math.clamp(remaining, 0, quota);
        long wholeAgain = Math.ceilDiv((quota - left) * window.toSeconds(), quota);
        return "\"" + name + "\";r=" + left + ";t=" + wholeAgain;
    }
}
