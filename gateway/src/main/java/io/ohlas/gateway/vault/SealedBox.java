package io.ohlas.gateway.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.ohlas.platform.digest.Sha256;

/**
 * Secrets at rest: AES-256-GCM under a key from the environment. A sealed value is key id (4 bytes), nonce (12 bytes),
 * ciphertext with tag; the key id is the beginning of the key's SHA-256, so that keys can be rotated.
 */
@ApplicationScoped
public class SealedBox {

    private static final int KEY_ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<Integer, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Inject
    SealedBox(VaultSettings settings) {
        this(settings.keys());
    }

    SealedBox(List<String> encodedKeys) {
        for (String encoded : encodedKeys) {
            byte[] key = Base64.getDecoder().decode(encoded.strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("OHLAS_SESSION_KEY takes base64 of 32 bytes");
            }
            keys.put(keyId(key), new SecretKeySpec(key, "AES"));
        }
    }

    /** @param purpose bound to the value: it can be opened for the same purpose only */
    public byte[] seal(String purpose, String secret) {
        var current = keys.entrySet().iterator().next();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, current.getValue(), nonce, purpose)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(KEY_ID_BYTES + NONCE_BYTES + sealed.length)
                    .putInt(current.getKey())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when the value was sealed for another purpose, with a key that is gone, or was changed. */
    public Optional<String> open(String purpose, byte[] sealed) {
        if (sealed == null || sealed.length <= KEY_ID_BYTES + NONCE_BYTES) {
            return Optional.empty();
        }
        SecretKey key = keys.get(ByteBuffer.wrap(sealed).getInt());
        if (key == null) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(sealed, KEY_ID_BYTES + NONCE_BYTES, sealed.length);
        try {
            byte[] opened = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(text);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static int keyId(byte[] key) {
        return ByteBuffer.wrap(Sha256.of(key)).getInt();
    }
}
