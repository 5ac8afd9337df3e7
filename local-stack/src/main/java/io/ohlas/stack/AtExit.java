package io.ohlas.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be stopped when this JVM ends: the last one started first, one after the other. */
public final class AtExit {

    private static final Deque<Runnable> STOPS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::stopAll));
    }

    private AtExit() {}

    /** Remembers {@code stop}, which must do nothing when called a second time. */
    public static void run(Runnable stop) {
        synchronized (STOPS) {
            STOPS.push(stop);
        }
    }

    private static void stopAll() {
        synchronized (STOPS) {
            STOPS.forEach(Runnable::run);
        }
    }
}
