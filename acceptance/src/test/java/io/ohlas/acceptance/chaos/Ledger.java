package io.ohlas.acceptance.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The load's own record of what it sent and what was promised to it; the checker believes nothing else. */
final class Ledger {

    /** @param acknowledged the suite answered 2xx, so the response must be there for ever */
    record Sent(String branch, int rating, String comment, boolean acknowledged) {}

    private final Map<String, Sent> byComment = new ConcurrentHashMap<>();

    void sending(String branch, int rating, String comment) {
        byComment.put(comment, new Sent(branch, rating, comment, false));
    }

    void acknowledged(String comment) {
        byComment.computeIfPresent(
                comment, (key, sent) -> new Sent(sent.branch(), sent.rating(), sent.comment(), true));
    }

    Map<String, Sent> all() {
        return Map.copyOf(byComment);
    }

    long acknowledgedCount() {
        return byComment.values().stream().filter(Sent::acknowledged).count();
    }
}
