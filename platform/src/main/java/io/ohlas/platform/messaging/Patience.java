package io.ohlas.platform.messaging;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;

import io.ohlas.platform.fault.TransientFaults;

/** Repeats work while the fault is one that passes, however long that takes, and gives up on every other. */
@ApplicationScoped
public class Patience {

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    private volatile boolean stopping;

    /** Does the work until it succeeds; rethrows at once what is not transient, and all when the service stops. */
    public <T> T waitOut(Supplier<T> work) {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (stopping || !TransientFaults.isTransient(e)) {
                    throw e;
                }
                Log.debugf("Waiting out %s", e);
                sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** As {@link #waitOut(Supplier)}, for work that answers nothing. */
    public void waitOut(Runnable work) {
        waitOut(() -> {
            work.run();
            return null;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }
}
