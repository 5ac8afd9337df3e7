package io.ohlas.stack.letters;

import java.time.Instant;
import java.util.Map;

/**
 * A message that a service gave up on.
 *
 * @param service whose database keeps it: survey, scoring, alert or gateway
 * @param id within that service
 * @param queue in which it died, and to which it can be sent again
 * @param reason unknown-tenant where nothing but that is the matter: it is sent again by itself; null for all others
 * @param headers tenant, aggregate, sequence and trace, as far as it carried them
 */
public record DeadLetter(
        String service,
        long id,
        String queue,
        String type,
        String messageId,
        Map<String, String> headers,
        byte[] body,
        Instant diedAt,
        int deaths,
        String reason) {

    /** How people name it. */
    public String name() {
        return service + "/" + id;
    }
}
