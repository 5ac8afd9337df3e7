package io.ohlas.alert.deadline;

import java.time.Instant;

/**
 * By when a customer must have heard from us, and by when the matter must be resolved.
 *
 * @param firstContactAt null for a customer whom nobody can contact
 */
public record DueTimes(Instant firstContactAt, Instant resolutionAt) {

    public DueTimes withoutFirstContact() {
        return new DueTimes(null, resolutionAt);
    }
}
