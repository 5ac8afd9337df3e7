package io.ohlas.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Requests at a fixed rate, whatever the answers do. The time of each counts from when it was due, so a server that
 * stalls is not flattered by the requests that then were not sent (Tene's coordinated omission).
 */
final class OpenLoop {

    private OpenLoop() {}

    /** Sends {@code rate} requests a second over {@code clients} connections; refused answers count as slow ones. */
    static Latencies run(URI server, int clients, int rate, Duration time, Queue<ClosedLoop.Shot> shots)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime() + 100_000_000;
        long gap = 1_000_000_000L / rate;
        long total = time.toNanos() / gap;
        var next = new AtomicLong();
        var results = new ArrayList<Future<List<Long>>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                results.add(threads.submit(() -> client(server, begin, gap, total, next, shots)));
            }
        }
        var nanos = LongStream.builder();
        for (var result : results) {
            result.get().forEach(nanos::add);
        }
        return new Latencies(nanos.build().toArray());
    }

    private static List<Long> client(
            URI server, long begin, long gap, long total, AtomicLong next, Queue<ClosedLoop.Shot> shots)
            throws IOException {
        var times = new ArrayList<Long>();
        try (var wire = new Wire(server)) {
            for (long turn = next.getAndIncrement(); turn < total; turn = next.getAndIncrement()) {
                var shot = shots.poll();
                if (shot == null) {
                    break;
                }
                long due = begin + turn * gap;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int status = wire.send("PUT", shot.path(), "", shot.body()).status();
                times.add(
                        status == 200
                                ? System.nanoTime() - due
                                : Duration.ofMinutes(1).toNanos());
            }
        }
        return times;
    }
}
