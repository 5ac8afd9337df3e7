package io.ohlas.gateway.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import io.ohlas.platform.digest.Sha256;

/** Values that nobody can guess, and the digests under which they are looked up or compared. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    /** 256 random bits, base64url. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares without telling by its duration how much is equal. */
    public static boolean same(String one, String other) {
        return one != null && other != null && MessageDigest.isEqual(Sha256.of(one), Sha256.of(other));
    }
}
