package io.ohlas.stack.suite;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.ohlas.stack.Part;

/** Starts again whatever died, after a pause that doubles while it keeps dying. */
final class Supervision {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A part that lived this long has recovered: its next death is a new story. */
    private static final Duration STABLE = Duration.ofSeconds(60);

    private final Consumer<String> report;
    private final Set<Part> held = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /** @param report told in a sentence of each death and return */
    Supervision(Consumer<String> report) {
        this.report = report;
    }

    void watch(Part part) {
        Thread.ofVirtual().name("watch " + part.name()).start(() -> keepAlive(part));
    }

    /** From now on the part may stay down. */
    void hold(Part part) {
        held.add(part);
    }

    /** From now on the part is started again when it dies. */
    void release(Part part) {
        held.remove(part);
    }

    /** From now on nothing is started any more. */
    void end() {
        over = true;
    }

    private void keepAlive(Part part) {
        Duration pause = SHORTEST;
        while (!over) {
            long since = System.nanoTime();
            part.process().handle().onExit().join();
            if (System.nanoTime() - since > STABLE.toNanos()) {
                pause = SHORTEST;
            }
            sleep(pause);
            if (!over && !held.contains(part) && !part.process().isAlive()) {
                pause = revive(part, pause);
            }
        }
    }

    private Duration revive(Part part, Duration pause) {
        report.accept("%s died; starting it again".formatted(part.name()));
        try {
            part.restart();
            report.accept("%s is back".formatted(part.name()));
        } catch (RuntimeException failure) {
            if (!over) {
                report.accept(failure.getMessage());
            }
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
