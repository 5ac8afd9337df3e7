package io.ohlas.gateway.proxy;

import java.net.URL;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.platform.testing.PathTricks;
import io.ohlas.platform.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** No spelling of a guarded address passes the door: a service behind it would answer, since the tests' one always does. */
@QuarkusTest
class PathTricksTest {

    @TestHTTPResource("")
    URL address;

    static Stream<String> spellings() {
        return Stream.of("survey-service", "scoring-service", "alert-service", "gateway")
                .flatMap(PathTricks::ofGuarded);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void of_guarded_addresses_reach_nobody(String target) {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/..%2fq/metrics", "/api/v1/../../q/health", "//q/health", "/r/%2e%2e/q/health"})
    void of_inner_addresses_reach_nobody(String target) {
        assertRefused(target);
    }

    private void assertRefused(String target) {
        String answer = RawHttp.send(address.getPort(), "GET " + target + " HTTP/1.1", "Host: localhost");

        assertThat(answer).startsWith("HTTP/1.1 400");
        // The server itself refuses a backslash, before anything of ours.
        if (target.indexOf('\\') < 0) {
            assertThat(answer).contains("application/problem+json", "/problems/path-refused");
        }
    }
}
