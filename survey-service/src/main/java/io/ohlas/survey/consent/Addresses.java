package io.ohlas.survey.consent;

import java.util.UUID;

/**
 * All by which a customer is recognised.
 *
 * @param email in lower case; null when unknown
 * @param phone E.164; null when unknown
 */
public record Addresses(UUID contactId, String email, String phone) {}
