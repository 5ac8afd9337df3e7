package io.ohlas.bench;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.stack.demo.DemoAccess;

/** P2: from sending an answer until a reader of the scores sees it, while a steady load of others is stored. */
final class Visibility {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final DemoAccess access;

    Visibility(DemoAccess access) {
        this.access = access;
    }

    /** Waits until all that was stored before is counted. */
    void catchUp(URI server, Invitations invitations) throws Exception {
        try (var sending = new Wire(server);
                var reading = new Wire(URI.create(access.url()))) {
            int seen = answersShown(reading, headers());
            var last = invitations.answersOf("PRG-02", 1).remove();
            sending.send("PUT", last.path(), "", last.body());
            while (answersShown(reading, headers()) <= seen) {
                Thread.sleep(BETWEEN_PROBES);
            }
        }
    }

    /**
     * @param rate answers a second besides the probes
     * @return time of each probe; it includes the reading that found it
     */
    Latencies measure(URI server, int rate, Duration time, Invitations invitations) throws Exception {
        Queue<ClosedLoop.Shot> load = invitations.answers((int) (rate * time.toSeconds()) + 1);
        int probes = (int) (time.toMillis() / BETWEEN_PROBES.toMillis());
        Queue<ClosedLoop.Shot> own = invitations.answersOf("PRG-02", probes);
        var nanos = LongStream.builder();
        try (var background = Executors.newSingleThreadExecutor();
                var sending = new Wire(server);
                var reading = new Wire(URI.create(access.url()))) {
            var running = background.submit(() -> OpenLoop.run(server, 64, rate, time, load));
            String token = headers();
            int seen = answersShown(reading, token);
            while (!running.isDone() && !own.isEmpty()) {
                var probe = own.poll();
                long sent = System.nanoTime();
                sending.send("PUT", probe.path(), "", probe.body());
                while (answersShown(reading, token) <= seen) {
                    Thread.onSpinWait();
                }
                nanos.add(System.nanoTime() - sent);
                seen++;
                Thread.sleep(BETWEEN_PROBES);
            }
            running.get();
        }
        return new Latencies(nanos.build().toArray());
    }

    private String headers() {
        return "Authorization: " + access.partnerHeaders().get("Authorization") + "\r\n";
    }

    private static int answersShown(Wire reading, String token) throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Prague"));
        String path = "/api/v1/scores?metric=nps&orgUnit=PRG-02&from=%s&to=%s".formatted(today.minusDays(1), today);
        return JSON.readTree(reading.send("GET", path, token, "").body())
                .at("/total/n")
                .asInt();
    }
}
