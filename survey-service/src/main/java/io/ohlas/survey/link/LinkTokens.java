package io.ohlas.survey.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.digest.Sha256;

/**
 * Secret tokens of public links: the first 128 bits of HMAC-SHA-256 over purpose, tenant, invitation and generation. A
 * reminder can make the same token again, so no token is ever stored. With a new key new tokens are made; the earlier
 * ones go on to work until they expire, for they are found by their hash.
 */
@ApplicationScoped
public class LinkTokens {

    private static final int TOKEN_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    LinkTokens(LinkSettings settings) {
        byte[] bytes = Base64.getDecoder().decode(settings.key());
        if (bytes.length < KEY_BYTES) {
            throw new IllegalStateException("ohlas.link.key takes at least 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** @return 22 characters that are safe in a URL */
    String token(LinkPurpose purpose, UUID tenantId, UUID invitationId, int generation) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
            byte[] code = mac.doFinal(ByteBuffer.allocate(36)
                    .putLong(tenantId.getMostSignificantBits())
                    .putLong(tenantId.getLeastSignificantBits())
                    .putLong(invitationId.getMostSignificantBits())
                    .putLong(invitationId.getLeastSignificantBits())
                    .putInt(generation)
                    .array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HMAC-SHA-256", e);
        }
    }

    /** The stored form of a token; empty for a text that no token can be. */
    static Optional<byte[]> hash(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == TOKEN_BYTES ? Optional.of(Sha256.of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
