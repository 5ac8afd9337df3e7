package io.ohlas.gateway.proxy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many bodies are on their way from each address: one sender has no use for hundreds at once. */
final class OpenBodies {

    /** The failure of a body beyond the limit. */
    static final class TooMany extends RuntimeException {

        TooMany() {
            super("Too many bodies come from one address at once", null, false, false);
        }
    }

    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    OpenBodies(int most) {
        this.most = most;
    }

    /** @return false when the address has as many as it may */
    boolean begin(String address) {
        while (true) {
            Integer now = open.putIfAbsent(address, 1);
            if (now == null) {
                return true;
            }
            if (now >= most) {
                return false;
            }
            if (open.replace(address, now, now + 1)) {
                return true;
            }
        }
    }

    /** The end of one that had begun. */
    void end(String address) {
        open.computeIfPresent(address, (key, now) -> now == 1 ? null : now - 1);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }
}
