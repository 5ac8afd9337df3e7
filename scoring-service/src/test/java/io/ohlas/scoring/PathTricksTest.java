package io.ohlas.scoring;

import java.net.URL;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.ohlas.platform.testing.PathTricks;
import io.ohlas.platform.testing.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** The gateway lets none of these through; the service does not count on it. */
@QuarkusTest
class PathTricksTest {

    @TestHTTPResource("")
    URL address;

    static Stream<String> spellings() {
        return PathTricks.ofGuarded("scoring-service");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void open_no_guarded_address_to_one_who_is_not_signed_in(String target) {
        String answer = RawHttp.send(address.getPort(), "GET " + target + " HTTP/1.1", "Host: localhost");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    }
}
