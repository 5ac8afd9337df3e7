package io.ohlas.alert.timer;

import java.time.Instant;
import java.util.UUID;

/** One timer going off: for whom, about what, and when it was due. */
public record Ring(UUID tenantId, UUID subject, Instant at) {

    String write() {
        return tenantId + " " + subject + " " + at;
    }

    static Ring read(String text) {
        String[] parts = text.split(" ");
        return new Ring(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Instant.parse(parts[2]));
    }
}
