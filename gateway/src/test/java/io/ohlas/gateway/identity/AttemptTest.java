package io.ohlas.gateway.identity;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
