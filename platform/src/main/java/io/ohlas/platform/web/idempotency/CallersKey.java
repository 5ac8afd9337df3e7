package io.ohlas.platform.web.idempotency;

/**
 * An idempotency key as one caller used it for one operation. The same words from somebody else are another key: else
 * they would fetch what the first one was answered.
 *
 * @param subject id of the person or client that sent it
 */
record CallersKey(String subject, String operation, String key) {}
