package io.ohlas.platform.web.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What makes two requests the same request: the operation and all that was sent to it. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over the operation's name and its parameters as JSON. */
    static byte[] of(ObjectMapper json, String operation, Object[] parameters) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(operation));
            digest.update(json.writeValueAsBytes(parameters));
            return digest.digest();
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("Request cannot be fingerprinted: " + operation, e);
        }
    }
}
