package io.ohlas.gateway.disclosure;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecurityTxtTest {

    static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");
    static final URI SITE = URI.create("https://cx.example.com");

    record Settings(
            Optional<List<URI>> contact,
            Optional<Instant> expires,
            Optional<String> preferredLanguages,
            Optional<URI> policy)
            implements DisclosureSettings {}

    // The fields and their order of importance are those of RFC 9116, section 2.5.
    @Test
    void names_the_contact_and_until_when_it_holds() {
        var settings = new Settings(
                Optional.of(
                        List.of(URI.create("mailto:security@example.com"), URI.create("https://example.com/report"))),
                Optional.of(EXPIRES),
                Optional.of("en, cs"),
                Optional.empty());

        assertThat(resource(settings, EXPIRES.minusSeconds(1)).read())
                .isEqualTo(
                        """
                        Contact: mailto:security@example.com
                        Contact: https://example.com/report
                        Expires: 2027-01-01T00:00:00Z
                        Preferred-Languages: en, cs
                        Canonical: https://cx.example.com/.well-known/security.txt
                        """);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void a_contact_that_holds_no_longer_is_none(long secondsAfter) {
        var settings = new Settings(
                Optional.of(List.of(URI.create("mailto:security@example.com"))),
                Optional.of(EXPIRES),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() ->
                        resource(settings, EXPIRES.plusSeconds(secondsAfter)).read())
                .isInstanceOf(ContactUnknown.class);
    }

    @Test
    void without_a_contact_there_is_no_file() {
        var settings = new Settings(Optional.empty(), Optional.of(EXPIRES), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> resource(settings, EXPIRES.minusSeconds(1)).read())
                .isInstanceOf(ContactUnknown.class);
    }

    private static SecurityTxtResource resource(DisclosureSettings settings, Instant now) {
        return new SecurityTxtResource(settings, SITE, Clock.fixed(now, ZoneOffset.UTC));
    }
}
