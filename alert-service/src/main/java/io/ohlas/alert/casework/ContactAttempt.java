package io.ohlas.alert.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A try to speak with the customer.
 *
 * @param note what was said; null for nothing
 */
public record ContactAttempt(@NotNull Channel channel, @NotNull Outcome outcome, @Size(max = 4_000) String note) {

    /** How it was tried. */
    public enum Channel {
        phone,
        email,
        sms,
        chat,
        in_person,
        social
    }

    /** What came of it. Only {@code reached} is human contact. */
    public enum Outcome {
        reached,
        no_answer,
        left_message,
        wrong_contact
    }

    boolean reached() {
        return outcome == Outcome.reached;
    }
}
