package io.ohlas.survey.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How and when a contact is to be asked.
 *
 * @param program key of the program that asks; null for a recovery survey
 * @param language what the contact reads; null when unknown
 * @param reminderAfter counted from the sending; null for no reminder
 * @param expiresAfter counted from the sending
 * @param recoveryOf the case after which the customer is asked again; null for a first asking
 * @param recoveryOpening which opening of that case; null with it
 * @param test made by somebody who tries the suite out; never counted
 */
public record Asking(
        String program,
        AskingChannel channel,
        String language,
        Instant sendAt,
        Duration reminderAfter,
        Duration expiresAfter,
        UUID recoveryOf,
        Integer recoveryOpening,
        boolean test) {}
