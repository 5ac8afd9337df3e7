package io.ohlas.gateway.disclosure;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whom to tell of a hole in the security of this installation. Only its operator can know. */
@ConfigMapping(prefix = "ohlas.security-txt")
interface DisclosureSettings {

    /** Addresses to report to, such as {@code mailto:security@example.com}, the best one first. */
    Optional<List<URI>> contact();

    /** Until when the contacts hold; RFC 9116 recommends less than a year ahead. */
    Optional<Instant> expires();

    /** Languages that reports may be written in, as in {@code en, cs}. */
    Optional<String> preferredLanguages();

    /** The page that says what is in scope, and what happens with a report. */
    Optional<URI> policy();
}
