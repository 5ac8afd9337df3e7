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
import java.util.stream.LongStream;

/** A fixed number of clients, each sending its next request as soon as the last one is answered. */
final class ClosedLoop {

    /** One request; its path is taken from the queue, so that no invitation is answered twice. */
    record Shot(String path, String body) {}

    /** @param refused answers other than 200 */
    record Outcome(Duration took, Latencies latencies, int refused) {
        double perSecond() {
            return latencies.count() / (took.toNanos() / 1e9);
        }
    }

    private ClosedLoop() {}

    /** Runs until the time is over or the queue is empty. */
    static Outcome run(URI server, int clients, Duration time, Queue<Shot> shots)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        var results = new ArrayList<Future<List<long[]>>>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                results.add(threads.submit(() -> client(server, end, shots)));
            }
        }
        long took = System.nanoTime() - begin;
        var nanos = LongStream.builder();
        int refused = 0;
        for (var result : results) {
            for (long[] each : result.get()) {
                if (each[1] == 200) {
                    nanos.add(each[0]);
                } else {
                    refused++;
                }
            }
        }
        return new Outcome(Duration.ofNanos(took), new Latencies(nanos.build().toArray()), refused);
    }

    private static List<long[]> client(URI server, long end, Queue<Shot> shots) throws IOException {
        var times = new ArrayList<long[]>();
        try (var wire = new Wire(server)) {
            while (System.nanoTime() < end) {
                var shot = shots.poll();
                if (shot == null) {
                    break;
                }
                long sent = System.nanoTime();
                int status = wire.send("PUT", shot.path(), "", shot.body()).status();
                times.add(new long[] {System.nanoTime() - sent, status});
            }
        }
        return times;
    }
}
