package io.ohlas.gateway.proxy;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.gateway.testing.GatewayServers;
import io.ohlas.gateway.testing.Suite;
import io.ohlas.platform.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Bodies that are announced and do not come keep nobody else out. */
@QuarkusTest
class SlowSocketsTest {

    // More than there are connections to a service.
    static final int SOCKETS = 300;

    @TestHTTPResource("")
    URL address;

    final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hang_up() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest(name = "{2} bytes of {1} to {0}")
    @CsvSource({
        "/api/public/v1/links/x/responses, 1000, 1",
        "/r/x, 1000, 0",
        "/api/v1/interactions, 1000000, 70000",
        "/login, 1000, 1",
    })
    void of_which_there_are_300_slow_no_page(String path, int announced, int sent) throws Exception {
        for (int i = 0; i < SOCKETS; i++) {
            dribble(path, announced, sent);
        }

        long begun = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertThat(new Suite("http://localhost:" + address.getPort())
                            .call("GET", "/r/x", null, null)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GatewayServers.ANSWER_WITHIN);
    }

    @Test
    void of_which_one_address_may_have_200() throws Exception {
        for (int i = 0; i < 200; i++) {
            dribble("/r/x", 1000, 1);
        }

        // The gateway may come to the last of them after this one was sent.
        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> {
            String answer = RawHttp.send(
                    address.getPort(), "POST /r/x HTTP/1.1", "Host: localhost", "Content-Length: 1", "", "x");
            assertThat(answer)
                    .startsWith("HTTP/1.1 429")
                    .contains("/problems/too-many-requests")
                    .containsIgnoringCase("retry-after: 2");
        });
        hang_up();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(new Suite("http://localhost:" + address.getPort())
                                .call("POST", "/r/x", null, new JsonObject())
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void one_is_waited_for_no_longer_than_the_limit() {
        String answer = RawHttp.send(
                address.getPort(), "POST /r/x HTTP/1.1", "Host: localhost", "Content-Length: 10", "X-Note: never sent");

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json", "/problems/request-too-slow");
    }

    private void dribble(String path, int announced, int sent) throws IOException {
        var socket = new Socket("localhost", address.getPort());
        sockets.add(socket);
        socket.getOutputStream()
                .write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(path, announced, "x".repeat(sent))
                        .getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
