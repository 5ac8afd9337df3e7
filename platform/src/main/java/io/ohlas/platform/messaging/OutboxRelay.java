package io.ohlas.platform.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Moves stored events to the broker: takes what writers hand over and claims the other rows under a lease, publishes
 * them in one go, deletes what the broker confirmed. A crash in between repeats the event after the lease; consumers drop the repeat by its message id. The
 * relay is nudged after each commit, so it neither waits nor polls; a slow sweep finds what another replica left.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final OutboxTable table;
    private final BrokerPublisher broker;
    private final Handover handover = new Handover();
    // Whether the table may hold rows that nobody handed over: all that is left of an earlier run, to begin with.
    private final AtomicBoolean unread = new AtomicBoolean(true);
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running = true;
    private long claimedAt = System.nanoTime();
    private Thread worker;

    OutboxRelay(OutboxTable table, BrokerPublisher broker) {
        this.table = table;
        this.broker = broker;
    }

    /** Tells the relay that rows were committed. Costs nothing and may be called from any thread. */
    public void nudge() {
        unread.set(true);
        nudges.release();
    }

    /**
     * Passes on committed rows that were stored with a {@linkplain LeasedEvent#LEASE lease}: the relay publishes them
     * without reading them. May be called from any thread.
     */
    public void handOver(Collection<LeasedEvent> events) {
        handover.put(events);
        nudges.release();
    }

    void start(@Observes StartupEvent event) {
        worker = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        running = false;
        nudge();
        worker.join(Duration.ofSeconds(5));
        broker.close();
        List<LeasedEvent> left = handover.takeAll();
        if (!left.isEmpty()) {
            // For another replica to take up at once.
            table.release(left);
        }
    }

    private void run() {
        long pause = 0;
        while (running) {
            try {
                if (pause > 0) {
                    Thread.sleep(pause);
                }
                drain();
                pause = 0;
                nudges.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS);
                nudges.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                unread.set(true);
                pause = Math.clamp(pause * 2, 100, LONGEST_PAUSE_MILLIS);
                Log.warnf("Events wait in the outbox: %s. Trying again in %d ms", e, pause);
            }
        }
    }

    private void drain() throws Exception {
        boolean more = true;
        while (running && more) {
            List<LeasedEvent> handed = handover.take(OutboxTable.BATCH);
            publish(handed);
            List<LeasedEvent> claimed = claim();
            publish(claimed);
            more = !handed.isEmpty() || !claimed.isEmpty();
        }
    }

    // Asks the table only when it has something to tell: what writers hand over is on no one else's way.
    private List<LeasedEvent> claim() throws SQLException {
        boolean swept = System.nanoTime() - claimedAt < SWEEP.toNanos();
        if (!unread.getAndSet(false) && swept) {
            return List.of();
        }
        List<LeasedEvent> claimed = table.claim();
        claimedAt = System.nanoTime();
        if (!claimed.isEmpty()) {
            unread.set(true);
        }
        return claimed;
    }

    private void publish(List<LeasedEvent> batch) throws Exception {
        if (batch.isEmpty()) {
            return;
        }
        Set<Long> confirmed;
        try {
            confirmed = broker.publish(batch);
        } catch (Exception e) {
            var waiting = new ArrayList<>(batch);
            waiting.addAll(handover.takeAll());
            table.release(waiting);
            throw e;
        }
        table.delete(confirmed);
        if (confirmed.size() < batch.size()) {
            // No queue is bound for some: they stay leased and are tried again when the lease ends.
            Log.warnf("%d events have no queue to go to yet", batch.size() - confirmed.size());
        }
    }
}
