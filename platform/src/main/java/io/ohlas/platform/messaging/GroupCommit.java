package io.ohlas.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

import io.ohlas.platform.fault.TransientFaults;
import io.ohlas.platform.web.problem.Overloaded;

/**
 * Writes what arrives together in one transaction. Callers hand over an item and wait; each writer takes all that
 * queued up while it was busy, splits it by lane (a group holds one tenant only) and commits it in one go. Under load
 * groups grow by themselves; a lone item is written at once.
 *
 * @param <L> lane: items of different lanes never share a transaction
 * @param <I> item to write
 * @param <O> outcome of an item
 */
public final class GroupCommit<L, I, O> implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private record Waiting<L, I, O>(L lane, I item, CompletableFuture<O> outcome) {

        /** Stands behind the last item, for one writer to end at. */
        static <L, I, O> Waiting<L, I, O> end() {
            return new Waiting<>(null, null, null);
        }

        boolean isEnd() {
            return outcome == null;
        }
    }

    private final BlockingQueue<Waiting<L, I, O>> queue;
    private final int largestGroup;
    private final BiFunction<L, List<I>, List<O>> commit;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closed;

    /**
     * @param writers how many groups may be in the database at once
     * @param capacity how many items may wait; more are refused
     * @param commit writes and commits one group and gives an outcome for each item, in order; throwing means that
     *     nothing of the group was stored
     */
    public GroupCommit(
            String name, int writers, int largestGroup, int capacity, BiFunction<L, List<I>, List<O>> commit) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.largestGroup = largestGroup;
        this.commit = commit;
        for (int i = 0; i < writers; i++) {
            this.writers.add(Thread.ofVirtual().name(name + "-" + i).start(this::run));
        }
    }

    /**
     * Returns once the item is committed.
     *
     * @throws Overloaded when too many items wait already, or the service stops; nothing was stored
     */
    public O submit(L lane, I item) {
        var waiting = new Waiting<L, I, O>(lane, item, new CompletableFuture<>());
        // Offered behind the writers' end it would wait for ever: whoever can still take it back, does.
        if (closed || !queue.offer(waiting) || closed && queue.remove(waiting)) {
            throw new Overloaded();
        }
        try {
            return waiting.outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Takes nothing more and returns once all that waited is written, or could not be in time. */
    @Override
    public void close() {
        closed = true;
        try {
            // An interrupt would cut the connection of a writer that is in the middle of its commit.
            for (int i = 0; i < writers.size(); i++) {
                queue.offer(Waiting.end(), GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
            for (Thread writer : writers) {
                writer.join(GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var taken = new ArrayList<Waiting<L, I, O>>(largestGroup);
        boolean ended = false;
        while (!ended) {
            try {
                taken.clear();
                // One at a time, so that no writer takes the end that is meant for another.
                var next = queue.take();
                while (next != null && !next.isEnd()) {
                    taken.add(next);
                    next = taken.size() < largestGroup ? queue.poll() : null;
                }
                ended = next != null;
                byLane(taken).values().forEach(this::write);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Map<L, List<Waiting<L, I, O>>> byLane(List<Waiting<L, I, O>> taken) {
        var lanes = new LinkedHashMap<L, List<Waiting<L, I, O>>>();
        taken.forEach(each ->
                lanes.computeIfAbsent(each.lane, lane -> new ArrayList<>()).add(each));
        return lanes;
    }

    private void write(List<Waiting<L, I, O>> group) {
        try {
            List<O> outcomes = commit.apply(
                    group.getFirst().lane, group.stream().map(Waiting::item).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome.complete(outcomes.get(i));
            }
        } catch (RuntimeException e) {
            if (group.size() > 1 && !TransientFaults.isTransient(e)) {
                // One bad item must not fail its neighbours.
                group.forEach(each -> write(List.of(each)));
            } else {
                group.forEach(each -> each.outcome.completeExceptionally(e));
            }
        }
    }
}
