package io.ohlas.gateway.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "",
                "cases",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                "/\t/elsewhere.example",
                "/\u0000",
                "/\u007f",
                "/\u2028",
                "/č",
                "/cases\\..",
                "/login",
                "/login/callback",
                "/auth/realms/ohlas"
            })
    void a_way_back_that_leads_elsewhere_leads_to_the_start_page(String asked) {
        assertThat(attempt(asked).returnTo()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases/42", "/overview?from=2026-01-01&unit=PRG-01#top"})
    void a_way_back_within_the_site_is_kept(String asked) {
        assertThat(attempt(asked).returnTo()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "'/a\"b', /a%22b",
        "/a<b>, /a%3Cb%3E",
        "/a{b}|c^, /a%7Bb%7D%7Cc%5E",
        "/a`, /a%60",
        "/[a]?b[]=1, /%5Ba%5D?b%5B%5D=1",
        "/100%, /100%25",
        "/100%a, /100%25a",
        "/100%41%4g%, /100%41%254g%25",
        "/a#b#c, /a#b%23c",
        "/%5C%2F%2Felsewhere.example, /%5C%2F%2Felsewhere.example"
    })
    void what_an_address_cannot_hold_is_encoded(String asked, String address) {
        assertThat(attempt(asked).returnTo()).isEqualTo(address);
        assertThat(URI.create("http://localhost" + address).getRawPath()).startsWith("/");
    }

    /** Every character below 256 and some above, alone and doubled at each place of a path. */
    @Test
    void whatever_was_asked_for_the_way_back_is_an_address_of_this_site() {
        for (int code = 0; code < 0x2100; code++) {
            String one = Character.toString(code);
            for (String asked : List.of(one, "/" + one, "/" + one + "/x.example", "/x" + one + one, "//" + one)) {
                String way = attempt(asked).returnTo();
                URI address = URI.create("https://suite.example").resolve(way);
                assertThat(address.getHost()).as(asked).isEqualTo("suite.example");
                assertThat(way).as(asked).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
            }
        }
    }

    @Test
    void it_ends_with_its_time() {
        Attempt attempt = attempt("/");

        assertThat(attempt.isOver(NOON.plusSeconds(599))).isFalse();
        assertThat(attempt.isOver(NOON.plusSeconds(600))).isTrue();
    }

    private static Attempt attempt(String returnTo) {
        return Attempt.begin(null, returnTo, NOON, Duration.ofMinutes(10));
    }
}
