package io.ohlas.gateway.proxy;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.gateway.testing.Suite;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ForwardedHeadersTest {

    @TestHTTPResource("")
    URL address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-User",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP",
                "X-User-Id",
                "X-Tenant-Id",
                "X-Roles",
                "Remote-User",
                "X-Remote-User",
                "X-Auth-Request-User",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Ohlas-Tenant",
                "X_Forwarded_For",
                "Proxy-Authorization"
            })
    void headers_that_name_somebody_do_not_come_in_from_outside(String name) {
        assertThat(seen(name, "admin").fieldNames()).doesNotContain(name.toLowerCase());
    }

    @Test
    void the_gateway_says_itself_where_a_request_comes_from() {
        JsonObject seen = seen("X-Forwarded-For", "10.9.8.7");

        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("localhost:" + address.getPort());
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
    }

    @Test
    void foreign_cookies_pass_and_our_own_stays() {
        assertThat(seen("Cookie", "a=1; __Host-ohlas-login=x; b=2").getString("cookie"))
                .isEqualTo("a=1; b=2");
    }

    @Test
    void what_services_need_passes() {
        assertThat(seen("If-Match", "\"3\"").getString("if-match")).isEqualTo("\"3\"");
        assertThat(seen("Idempotency-Key", "k").getString("idempotency-key")).isEqualTo("k");
        assertThat(seen("Last-Event-ID", "7").getString("last-event-id")).isEqualTo("7");
    }

    private JsonObject seen(String name, String value) {
        var suite = new Suite("http://localhost:" + address.getPort());
        return new JsonObject(
                        suite.call("GET", "/r/abc", null, null, name, value).body())
                .getJsonObject("headers");
    }
}
