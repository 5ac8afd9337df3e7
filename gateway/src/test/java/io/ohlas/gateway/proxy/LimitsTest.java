package io.ohlas.gateway.proxy;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.ohlas.gateway.testing.Suite;
import io.ohlas.platform.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** What is too long is refused with a problem, however it is sent. */
@QuarkusTest
class LimitsTest {

    @TestHTTPResource("")
    URL address;

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"4096, 200", "4097, 414", "16000, 414"})
    void an_address_may_have_4096_characters(int length, int status) {
        String answer = get("/r/" + "a".repeat(length - 3), "X-Note: a");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 414) {
            assertThat(answer).contains("application/problem+json", "/problems/address-too-long");
        }
    }

    @ParameterizedTest(name = "a header of {0} characters: {1}")
    @CsvSource({"16000, 200", "17000, 431", "60000, 431"})
    void headers_may_have_16384_characters_together(int length, int status) {
        String answer = get("/r/x", "X-Note: " + "a".repeat(length));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 431) {
            assertThat(answer).contains("application/problem+json", "/problems/headers-too-large");
        }
    }

    /** The gateway's own methods read a body themselves; theirs has the limit of all others. */
    @Test
    void a_body_in_chunks_to_the_gateway_itself_meets_the_limit_too() {
        var suite = new Suite("http://localhost:" + address.getPort());
        int megabytes = 11;
        String chunk = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";

        String answer = RawHttp.send(
                address.getPort(),
                "POST /api/v1/tenants HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + suite.operatorToken(),
                "Content-Type: application/json",
                "Connection: close",
                "Transfer-Encoding: chunked",
                "",
                chunk.repeat(megabytes) + "0",
                "");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
    }

    @Test
    void a_short_one_is_read_as_any_other() {
        var suite = new Suite("http://localhost:" + address.getPort());

        String answer = RawHttp.send(
                address.getPort(),
                "POST /api/v1/tenants HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + suite.operatorToken(),
                "Content-Type: application/json",
                "Connection: close",
                "Transfer-Encoding: chunked",
                "",
                "b\r\n{\"colour\":1\r\n1\r\n}\r\n0",
                "");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/unreadable-request", "/colour");
    }

    @Test
    void a_letter_that_is_escaped_is_the_letter() {
        assertThat(get("/%61pi/v1/unknown", "X-Note: a")).startsWith("HTTP/1.1 404");
        assertThat(get("/%71/health", "X-Note: a")).startsWith("HTTP/1.1 404");
        assertThat(get("/%61uth/realms/master", "X-Note: a")).startsWith("HTTP/1.1 404");
        assertThat(get("/%61pi/v1/cases", "X-Note: a"))
                .startsWith("HTTP/1.1 200")
                .contains("\"method\":\"GET\"");
    }

    @Test
    void a_change_by_cookie_is_checked_in_every_spelling() {
        for (String path : new String[] {"/api/v1/users", "/%61pi/v1/users", "/api/%76%31/users"}) {
            String answer = RawHttp.send(
                    address.getPort(),
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Cookie: __Host-ohlas=" + "A".repeat(43),
                    "Content-Length: 0");
            assertThat(answer).as(path).startsWith("HTTP/1.1 403").contains("/problems/cross-site-request");
        }
    }

    private String get(String target, String header) {
        return RawHttp.send(address.getPort(), "GET " + target + " HTTP/1.1", "Host: localhost", header);
    }
}
