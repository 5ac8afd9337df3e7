package io.ohlas.platform.web.idempotency;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.web.problem.Overloaded;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * Bounds the requests that work in parts. Each holds a connection of this replica for its key and asks for another one
 * for each part: as many of them as there are connections would wait for each other, and keep everybody else out.
 */
@ApplicationScoped
class RoomForParts {

    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** @throws Overloaded when others take too long to make room */
    <T> T in(Callable<T> work) throws Exception {
        if (!room.tryAcquire(PATIENCE_SECONDS, SECONDS)) {
            throw new Overloaded();
        }
        try {
            return work.call();
        } finally {
            room.release();
        }
    }
}
