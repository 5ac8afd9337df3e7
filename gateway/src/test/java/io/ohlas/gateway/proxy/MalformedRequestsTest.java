package io.ohlas.gateway.proxy;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are no proper HTTP are their sender's mistake, and are told so. */
@QuarkusTest
class MalformedRequestsTest {

    @TestHTTPResource("")
    URL address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET /r/x HTTP/1.1",
                "GET /r/x HTTP/1.0",
                "GET /api/v1/me HTTP/1.1",
                "GET /login HTTP/1.0",
                "GET /problems HTTP/1.1",
                "GET /r//x HTTP/1.1",
                "GET /r/x HTTP/1.1\r\nHost: localhost\r\nHost: example.com",
                "GET /r/x HTTP/1.1\r\nHost: local host",
                "GET /login HTTP/1.1\r\nHost: <localhost>",
                "GET /login HTTP/1.1\r\nHost: localhost:port",
                "GET /r/x HTTP/1.1\r\nHost: localhost:99999999",
            })
    void such_as_one_that_names_no_host_or_two_or_nonsense(String head) {
        assertIsTold(RawHttp.send(address.getPort(), head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/x", "/api/v1/interactions", "/api/v1/imports/contacts"})
    void such_as_one_whose_chunks_have_no_size(String path) {
        assertIsTold(RawHttp.send(
                address.getPort(),
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Transfer-Encoding: chunked",
                "",
                "zz",
                "x",
                "0"));
    }

    private static void assertIsTold(String answer) {
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] 400 .*")
                .contains("application/problem+json", "Content-Security-Policy: default-src 'none'");
        assertThat(new JsonObject(answer.substring(answer.indexOf("\r\n\r\n"))).getString("type"))
                .isEqualTo("/problems/unreadable-request");
    }
}
