package io.ohlas.survey.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws interactions by a hash of their key: the same interaction always falls the same way, on every replica. */
final class Sampling {

    private Sampling() {}

    /** @param percent 0 takes none, 100 takes all */
    static boolean takes(String program, String sampleKey, int percent) {
        return bucket(program + "\n" + sampleKey) < percent;
    }

    private static int bucket(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), 100);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
