package io.ohlas.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Events on their way from a writer that leased them as it stored them to the relay of the same process, which then
 * need not claim them. What finds no room here, or waits too long, is found in the table when its lease ends.
 */
class Handover {

    private static final int ROOM = 5_000;
    // Less than the lease, so that no other replica has claimed what is still taken from here.
    private static final Duration FRESH_FOR = Duration.ofSeconds(8);

    private record Handed(LeasedEvent event, long at) {}

    private final BlockingQueue<Handed> queue = new ArrayBlockingQueue<>(ROOM);

    void put(Collection<LeasedEvent> events) {
        long now = System.nanoTime();
        for (LeasedEvent event : events) {
            if (!queue.offer(new Handed(event, now))) {
                return;
            }
        }
    }

    /** Up to so many that are still fresh; empty when none is left. */
    List<LeasedEvent> take(int most) {
        var taken = new ArrayList<LeasedEvent>();
        for (Handed next = queue.poll(); next != null; next = queue.poll()) {
            if (System.nanoTime() - next.at() < FRESH_FOR.toNanos()) {
                taken.add(next.event());
            }
            if (taken.size() == most) {
                break;
            }
        }
        return taken;
    }

    /** All that is left, fresh or not. */
    List<LeasedEvent> takeAll() {
        var left = new ArrayList<Handed>();
        queue.drainTo(left);
        return left.stream().map(Handed::event).toList();
    }
}
