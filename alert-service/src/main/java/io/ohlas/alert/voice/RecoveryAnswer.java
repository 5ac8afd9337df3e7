package io.ohlas.alert.voice;

import java.time.Instant;
import java.util.UUID;

/**
 * The customer's own word on whether it helped.
 *
 * @param rating null when they only ticked that it is, or is not, solved
 * @param satisfied no rating of the answer is dissatisfied any more
 * @param askedBy by which channel the survey came to the customer: {@code link} when a partner's system handed it over
 */
public record RecoveryAnswer(
        UUID responseId, String metric, Integer rating, boolean satisfied, String askedBy, Instant answeredAt) {}
