package io.ohlas.survey.consent;

import java.time.Instant;

/**
 * That a contact is not to be asked.
 *
 * @param by the customer when they said so themselves, else the partner
 * @param since when that was said
 */
public record Suppression(SaidBy by, Instant since) {}
