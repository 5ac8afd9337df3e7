package io.ohlas.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import io.ohlas.stack.suite.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Headers that drip, a byte now and then, hold a connection no longer than the limit of two seconds. */
@Order(90)
class SlowHeadersTest {

    static final Duration LIMIT = Duration.ofSeconds(2);
    // More than there are connections to a service.
    static final int SOCKETS = 300;
    static final String REQUEST = "GET /r/x HTTP/1.1\r\nHost: localhost\r\n";

    static final TheSuite.Running RUNNING = TheSuite.get();

    static ServiceProcess gateway;
    static URI address;

    final ScheduledExecutorService drips = Executors.newSingleThreadScheduledExecutor();
    final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() {
        gateway = RUNNING.suite().startReplica("gateway", Map.of("OHLAS_CONNECTION_HEADERS_WITHIN", "2S"));
        address = URI.create(gateway.url());
    }

    @AfterAll
    static void stop() {
        RUNNING.suite().stop(gateway.name());
    }

    @AfterEach
    void hang_up() throws IOException {
        drips.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void are_refused_as_too_slow() throws IOException {
        Socket socket = connect();
        send(socket, REQUEST + "X-Slow: ");
        drip(socket);

        String answer = whole(socket);

        assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("application/problem+json", "/problems/request-too-slow");
    }

    @Test
    void that_never_begin_or_are_of_a_later_request_end_the_connection_without_a_word() throws IOException {
        Socket silent = connect();
        Socket later = connect();
        send(later, REQUEST + "\r\n");
        answer(later);
        send(later, REQUEST + "X-Slow: ");
        drip(later);

        assertThat(whole(later)).isEmpty();
        assertThat(whole(silent)).isEmpty();
    }

    @Test
    void are_not_waited_for_in_a_rest() throws IOException {
        Socket resting = connect();
        send(resting, REQUEST + "\r\n");
        answer(resting);

        await().during(LIMIT.plusMillis(500))
                .atMost(LIMIT.multipliedBy(5))
                .until(() -> resting.getInputStream().available() == 0);
        send(resting, REQUEST + "\r\n");

        assertThat(answer(resting)).startsWith("HTTP/1.1 404");
    }

    @Test
    void that_come_in_pieces_within_the_limit_are_answered() throws IOException {
        Socket socket = connect();
        send(socket, REQUEST);
        send(socket, "X-Note: in pieces\r\n");
        send(socket, "\r\n");

        assertThat(answer(socket)).startsWith("HTTP/1.1 404");
    }

    @Test
    void of_300_slow_no_page_and_are_gone_soon() throws IOException {
        for (int i = 0; i < SOCKETS; i++) {
            Socket socket = connect();
            send(socket, REQUEST + "X-Slow: ");
            drip(socket);
        }

        long begun = System.nanoTime();
        Socket quick = connect();
        send(quick, REQUEST + "\r\n");
        assertThat(answer(quick)).startsWith("HTTP/1.1 404");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        quick.close();
        sockets.remove(quick);
        for (Socket socket : sockets) {
            // What a byte that came too late resets may lose its answer.
            assertThat(whole(socket)).matches("(?s)(HTTP/1.1 408 .*)?");
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket("localhost", address.getPort());
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    // A byte four times within the limit, for ever.
    private void drip(Socket socket) {
        drips.scheduleAtFixedRate(
                () -> {
                    try {
                        send(socket, "x");
                    } catch (IOException e) {
                        // Hung up: nothing more can be sent.
                    }
                },
                LIMIT.toMillis() / 4,
                LIMIT.toMillis() / 4,
                TimeUnit.MILLISECONDS);
    }

    /** All that comes until the server hangs up. */
    private static String whole(Socket socket) throws IOException {
        var text = new StringBuilder();
        InputStream input = socket.getInputStream();
        try {
            for (int next = input.read(); next >= 0; next = input.read()) {
                text.append((char) next);
            }
        } catch (SocketException reset) {
            // A byte that came too late: the server had hung up.
            assertThat(reset).hasMessageContaining("reset");
        }
        return text.toString();
    }

    /** One answer, head and body. */
    private static String answer(Socket socket) throws IOException {
        var text = new StringBuilder();
        int end = -1;
        while (end < 0 || text.length() < end + 4 + length(text)) {
            int next = socket.getInputStream().read();
            assertThat(next).as("after: %s", text).isNotNegative();
            text.append((char) next);
            end = text.indexOf("\r\n\r\n");
        }
        return text.toString();
    }

    private static int length(CharSequence head) {
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }
}
