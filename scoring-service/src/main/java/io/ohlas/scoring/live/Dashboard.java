package io.ohlas.scoring.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.ohlas.scoring.report.Scores;

/** One connected screen: it is shown the scores at once and again after each change, a few times a second at most. */
class Dashboard {

    /** Scores, and the number of the last change they hold. */
    record Picture(long change, Scores scores) {}

    /** Where the pictures go. */
    interface Screen {

        void show(Picture picture);

        /** Nothing has changed for a while; something must travel, or a proxy takes the connection for dead. */
        void keepAlive();

        void end();
    }

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);

    private final UUID tenantId;
    private final Instant tokenEnds;
    private final Clock clock;
    private final Supplier<Picture> latest;
    private final Screen screen;
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean left;
    private Instant lastSent;

    Dashboard(UUID tenantId, Instant tokenEnds, Clock clock, Supplier<Picture> latest, Screen screen) {
        this.tenantId = tenantId;
        this.tokenEnds = tokenEnds;
        this.clock = clock;
        this.latest = latest;
        this.screen = screen;
    }

    UUID tenantId() {
        return tenantId;
    }

    void wake() {
        changed.release();
    }

    void leave() {
        left = true;
        wake();
    }

    /** Returns when the token has ended or the watcher has left. */
    void run() {
        try {
            long shown = -1;
            lastSent = clock.instant();
            while (!over()) {
                Picture picture = latest.get();
                if (picture.change() != shown) {
                    screen.show(picture);
                    lastSent = clock.instant();
                    shown = picture.change();
                }
                Thread.sleep(SHORTEST_PAUSE);
                awaitChange();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            screen.end();
        }
    }

    // Measured from what was sent last: that something changed which is not shown must not be told by a pause either.
    private void awaitChange() throws InterruptedException {
        while (!over()) {
            Instant now = clock.instant();
            Duration quiet = KEEP_ALIVE.minus(Duration.between(lastSent, now));
            long untilEnd = Duration.between(now, tokenEnds).toMillis();
            if (changed.tryAcquire(Math.min(untilEnd, quiet.toMillis()), TimeUnit.MILLISECONDS)) {
                // However many changes there were, one picture shows them all.
                changed.drainPermits();
                return;
            }
            if (!over()) {
                screen.keepAlive();
                lastSent = clock.instant();
            }
        }
    }

    private boolean over() {
        return left || !clock.instant().isBefore(tokenEnds);
    }
}
