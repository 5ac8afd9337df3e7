package io.ohlas.gateway.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A limit of two seconds, by a clock that the test moves. */
class HeadersLimitTest {

    static final String REQUEST = "GET /r/x HTTP/1.1\r\nHost: localhost\r\n";

    final EmbeddedChannel connection =
            new EmbeddedChannel(new HeadersLimit(Duration.ofSeconds(2)), new HttpRequestDecoder());

    @Test
    void refuses_headers_that_drip() {
        drip();

        assertThat(connection.isOpen()).isFalse();
        ByteBuf answer = connection.readOutbound();
        assertThat(answer.toString(StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 408 ")
                .contains("application/problem+json", "default-src 'none'", "/problems/request-too-slow");
    }

    @Test
    void ends_a_connection_without_a_word_where_no_request_begins() {
        pass(1900);
        assertThat(connection.isOpen()).isTrue();

        pass(200);
        assertEndedWithoutAWord();
    }

    @Test
    void lets_a_connection_rest_after_a_request_and_ends_it_without_a_word_when_the_next_one_drips() {
        send(REQUEST + "\r\n");
        pass(60_000);
        assertThat(connection.isOpen()).isTrue();

        drip();
        assertEndedWithoutAWord();
    }

    @Test
    void takes_headers_in_pieces_and_leaves_the_body_to_others() {
        send("POST /r/x HTTP/1.1\r\nHost: local");
        pass(1900);
        send("host\r\nContent-Length: 5\r\n\r\nab");
        pass(60_000);
        send("c");
        pass(60_000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void takes_empty_lines_after_a_request_for_none() {
        send(REQUEST + "\r\n");
        send("\r\n");
        pass(60_000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void does_not_count_while_the_gateway_does_not_read() {
        connection.config().setAutoRead(false);
        send(REQUEST);
        pass(2100);
        assertThat(connection.isOpen()).isTrue();

        connection.config().setAutoRead(true);
        pass(2100);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void ends_with_the_protocol() {
        send(REQUEST + "\r\n");
        connection.pipeline().remove(HttpRequestDecoder.class);
        send("a frame of a web socket");
        pass(60_000);

        assertThat(connection.isOpen()).isTrue();
    }

    private void drip() {
        send(REQUEST + "X-Slow: ");
        for (int i = 0; i < 3; i++) {
            pass(600);
            send("x");
            assertThat(connection.isOpen()).isTrue();
        }
        pass(600);
    }

    private void assertEndedWithoutAWord() {
        assertThat(connection.isOpen()).isFalse();
        assertThat((Object) connection.readOutbound()).isNull();
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    }

    private void pass(long millis) {
        connection.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        connection.runScheduledPendingTasks();
    }
}
