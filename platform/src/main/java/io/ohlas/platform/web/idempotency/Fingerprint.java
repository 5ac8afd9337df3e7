package io.ohlas.platform.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ohlas.platform.digest.Sha256;

/** What makes two requests the same request: the operation and all that was sent to it. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over the operation's name and its parameters as JSON. */
    static byte[] of(ObjectMapper json, String operation, Object[] parameters) {
        try {
            return Sha256.of(json.writeValueAsBytes(operation), json.writeValueAsBytes(parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Request cannot be fingerprinted: " + operation, e);
        }
    }
}
