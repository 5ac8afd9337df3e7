package io.ohlas.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.suite.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** A tenant that sends five times what its limit allows is held to the limit, and slows no other tenant. */
@Order(90)
class NoisyTenantTest {

    static final int LIMIT = 10;
    static final int TIMES = 5;
    static final int ROUNDS = 4;
    static final Duration ROUND = Duration.ofSeconds(3);
    static final Duration QUIET_EVERY = Duration.ofMillis(200);

    static final TheSuite.Running RUNNING = TheSuite.get();

    static ServiceProcess gateway;

    final ScheduledExecutorService noise = Executors.newScheduledThreadPool(1);
    final HttpClient noisyHttp = client();
    final HttpClient quietHttp = client();

    /** What a round of noise was answered with, and how many seconds it took. */
    record Noise(List<HttpResponse<String>> answers, double seconds) {}

    @BeforeAll
    static void start() {
        gateway = RUNNING.suite()
                .startReplica(
                        "gateway",
                        Map.of(
                                "OHLAS_RATE_LIMIT_TENANT_QUOTA",
                                Integer.toString(LIMIT),
                                "OHLAS_RATE_LIMIT_TENANT_WINDOW",
                                "1S"));
    }

    @AfterAll
    static void stop() {
        RUNNING.suite().stop(gateway.name());
    }

    @Test
    void is_refused_what_is_too_much_and_slows_nobody() throws Exception {
        HttpRequest quiet = request(OwnTenant.of(RUNNING, "quiet", "Europe/Prague"));
        HttpRequest noisy = request(OwnTenant.of(RUNNING, "noisy", "Europe/Prague"));
        ask(quiet, new ArrayList<>());
        var alone = new ArrayList<Long>();
        var beside = new ArrayList<Long>();

        for (int round = 0; round < ROUNDS; round++) {
            ask(quiet, alone);
            CompletableFuture<Noise> made = makeNoise(noisy);
            ask(quiet, beside);
            assertHeldToTheLimit(made.get(30, TimeUnit.SECONDS));
        }
        noise.shutdownNow();

        assertThat((double) median(beside) / median(alone))
                .as("median beside the noise, %d ns, by that alone, %d ns", median(beside), median(alone))
                .isLessThan(3);
    }

    /** The quiet tenant asks at half its own limit, one request after the other, and is refused nothing. */
    private void ask(HttpRequest request, List<Long> nanos) throws Exception {
        long end = System.nanoTime() + ROUND.toNanos();
        while (System.nanoTime() < end) {
            long sent = System.nanoTime();
            HttpResponse<String> answer = quietHttp.send(request, BodyHandlers.ofString());
            nanos.add(System.nanoTime() - sent);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Thread.sleep(QUIET_EVERY);
        }
    }

    /** Sends at a steady rate, whether or not earlier requests were answered. */
    private CompletableFuture<Noise> makeNoise(HttpRequest request) {
        int requests = (int) (LIMIT * TIMES * ROUND.toMillis() / 1000);
        long gapNanos = ROUND.toNanos() / requests;
        var answers = Collections.synchronizedList(new ArrayList<CompletableFuture<HttpResponse<String>>>());
        long begun = System.nanoTime();
        var sent = new CompletableFuture<Void>();
        noise.execute(() -> {
            for (int i = 0; i < requests; i++) {
                long wait = begun + i * gapNanos - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
                answers.add(noisyHttp.sendAsync(request, BodyHandlers.ofString()));
            }
            sent.complete(null);
        });
        return sent.thenCompose(done -> CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)))
                .thenApply(done -> new Noise(
                        answers.stream().map(CompletableFuture::join).toList(), (System.nanoTime() - begun) / 1e9));
    }

    private static void assertHeldToTheLimit(Noise noise) {
        var refused = noise.answers().stream()
                .filter(answer -> answer.statusCode() == 429)
                .toList();
        long passed = noise.answers().size() - refused.size();
        // What has grown before and during the noise, and a lease of the replica's own in each window (ADR 25).
        double most = LIMIT + LIMIT * noise.seconds() + noise.seconds() + 2;
        assertThat(refused).isNotEmpty();
        assertThat((double) passed).isBetween((double) LIMIT, most);
        assertThat(noise.answers()).extracting(HttpResponse::statusCode).containsOnly(200, 429);
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                    .contains("\"tenant\";q=%d;w=1".formatted(LIMIT));
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).contains("\"tenant\";r=");
            assertThat(answer.body()).contains("/problems/too-many-requests");
        });
    }

    private static HttpRequest request(OwnTenant tenant) {
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/api/v1/surveys"))
                .timeout(Duration.ofSeconds(20));
        tenant.headers().forEach(request::header);
        return request.build();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }
}
