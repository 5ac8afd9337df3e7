package io.ohlas.stack.mail;

import java.time.Instant;
import java.util.List;

/**
 * One mail that the suite sent.
 *
 * @param headers in their order, as {@code Name: value}
 * @param text the plain part, or empty
 * @param html the HTML part, or empty
 */
record Mail(
        String id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        List<Header> headers,
        String text,
        String html) {

    record Header(String name, String value) {}
}
