package io.ohlas.stack;

import java.time.Duration;

/** Waits for something outside that nobody tells us of. */
public final class Waiting {

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 400;

    private Waiting() {}

    /** A question that may fail while the other side is not there yet; a failure counts as no. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** Asks again and again until {@code condition} holds; false once {@code patience} ran out. */
    public static boolean until(Duration patience, Condition condition) {
        long pause = FIRST_PAUSE_MILLIS;
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            if (holds(condition)) {
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(pause);
                // Asking costs the other side time just when it has none to spare.
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause + pause / 2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception notYet) {
            return false;
        }
    }
}
