package io.ohlas.stack.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * What is still to happen, in the order of its time. A few minutes at a time are lived: the clocks are set to the
 * time of the last thing, all things of those minutes happen side by side, and whatever follows from them is put in its place.
 */
final class Slots {

    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final int SIDE_BY_SIDE = 12;

    private record Happening(Instant at, long number, Consumer<Instant> what) {}

    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::number));
    private long numbers;

    /** Something that happens at a time, which it is told; called also by what happens, for what follows. */
    synchronized void at(Instant time, Consumer<Instant> what) {
        ahead.add(new Happening(time, numbers++, what));
    }

    /**
     * Lives through everything before {@code end}; what lies behind it never happens.
     *
     * @param clocks told the time before what happens then
     */
    void run(Instant end, Consumer<Instant> clocks) {
        try (ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            for (List<Happening> slot = next(end); !slot.isEmpty(); slot = next(end)) {
                clocks.accept(slot.getLast().at());
                List<Future<?>> all = new ArrayList<>();
                slot.forEach(happening ->
                        all.add(workers.submit(() -> happening.what().accept(happening.at()))));
                all.forEach(Slots::await);
            }
        }
    }

    private synchronized List<Happening> next(Instant end) {
        List<Happening> slot = new ArrayList<>();
        while (!ahead.isEmpty() && ahead.peek().at().isBefore(end) && belongs(slot, ahead.peek())) {
            slot.add(ahead.poll());
        }
        return slot;
    }

    private static boolean belongs(List<Happening> slot, Happening next) {
        return slot.isEmpty() || next.at().isBefore(slot.getFirst().at().plus(LENGTH));
    }

    private static void await(Future<?> happening) {
        try {
            happening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
