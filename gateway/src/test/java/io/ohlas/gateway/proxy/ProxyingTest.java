package io.ohlas.gateway.proxy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.gateway.testing.GatewayServers;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.platform.testing.RawHttp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ProxyingTest {

    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource("")
    URL address;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_replica_that_refuses_connections_is_passed_over() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(send("POST", "/api/v1/interactions", 3).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_service_that_is_away_is_a_problem_that_says_when_to_come_back(String method) throws Exception {
        var answer = send(method, "/api/v1/scores", 0);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("/problems/service-away");
        assertThat(problem.getString("instance")).isEqualTo("/api/v1/scores");
    }

    @Test
    void a_service_that_hangs_up_on_a_change_is_a_problem_that_tells_to_repeat_it() throws Exception {
        var answer = send("POST", "/r/broken", 0);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/no-answer");
        assertThat(answer.body()).contains("repeat the request with the same Idempotency-Key");
    }

    @Test
    void a_service_that_hangs_up_on_a_question_is_away() throws Exception {
        long begun = System.nanoTime();

        var answer = send("GET", "/r/broken", 0);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/service-away");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GatewayServers.ANSWER_WITHIN);
    }

    @Test
    void a_service_that_takes_too_long_is_waited_for_no_longer_than_the_limit() throws Exception {
        long begun = System.nanoTime();

        var answer = send("GET", "/r/slow", 0);

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/took-too-long");
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(GatewayServers.ANSWER_WITHIN, GatewayServers.ANSWER_WITHIN.plusSeconds(4));
    }

    @Test
    void a_request_without_a_trace_gets_one_and_another_ones_is_passed_on() throws Exception {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(trace(trace)).isEqualTo(trace);
        assertThat(trace("nonsense")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    private String trace(String sent) {
        var answer = new Suite(site()).call("GET", "/r/x", null, null, "traceparent", sent);
        return new JsonObject(answer.body()).getJsonObject("headers").getString("traceparent");
    }

    @Test
    void a_stream_arrives_event_by_event_and_ends_upstream_when_its_reader_leaves() throws Exception {
        int before = readers();
        HttpResponse<InputStream> stream =
                http.send(HttpRequest.newBuilder(URI.create(site() + "/r/live")).build(), BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(stream.body()));
        long begun = System.nanoTime();

        assertThat(lines.readLine()).isEqualTo("id: 0");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(readers()).isEqualTo(before + 1);
        stream.body().close();
        await().atMost(5, SECONDS).until(() -> readers() == before);
    }

    @Test
    void a_large_answer_passes_whole() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(site() + "/r/large")).build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).hasSize(64 * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports/responses, 101, true, 200",
        "/api/v1/imports/responses, 101, false, 200",
        "/api/v1/interactions, 10, true, 200",
        "/api/v1/interactions, 10, false, 200",
        "/api/v1/interactions, 11, true, 413",
        "/api/v1/interactions, 11, false, 413",
    })
    void a_body_may_have_ten_megabytes_and_an_import_more(String path, int megabytes, boolean declared, int status) {
        byte[] body = new byte[megabytes * MEGABYTE];
        var publisher = declared
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(site() + path))
                            .POST(publisher)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(status == 413 ? "body-too-large" : "\"length\":" + body.length);
        } catch (IOException e) {
            // The gateway may close before all was sent; it must not have been because the body was fine.
            assertThat(status).isEqualTo(413);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1073741824, 200", "1073741825, 413"})
    void an_import_may_announce_a_gigabyte(long length, int status) throws Exception {
        try (var socket = new Socket("localhost", URI.create(site()).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/imports/responses HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                                    + "Content-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(first).startsWith(status == 200 ? "HTTP/1.1 100" : "HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health", "/q/metrics", "/q/openapi", "/api/v1/unknown", "/auth/admin/", "/auth/realms/master"
            })
    void what_is_not_listed_is_not_found(String path) throws Exception {
        var answer = send("GET", path, 0);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @Test
    void a_method_that_services_do_not_speak_is_refused() {
        assertThat(RawHttp.send(address.getPort(), "TRACE /r/x HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 405");
    }

    @Test
    void the_gateways_own_endpoints_ask_for_a_token() throws Exception {
        for (String path : new String[] {"/api/v1/me", "/api/v1/tenants", "/api/v1/users", "/api/v1/api-clients"}) {
            var answer = send("GET", path, 0);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() throws Exception {
        var answer = send("GET", "/api/v1/unknown", 0);

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    private int readers() {
        return Integer.parseInt(
                new Suite(site()).call("GET", "/r/readers", null, null).body());
    }

    private HttpResponse<String> send(String method, String path, int length) throws Exception {
        var body = length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(new byte[length]);
        return http.send(
                HttpRequest.newBuilder(URI.create(site() + path))
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    private String site() {
        return "http://localhost:" + address.getPort();
    }
}
