package io.ohlas.survey.decision;

import java.nio.ByteBuffer;

import io.ohlas.platform.digest.Sha256;

/** Draws interactions by a hash of their key: the same interaction always falls the same way, on every replica. */
final class Sampling {

    private Sampling() {}

    /** @param percent 0 takes none, 100 takes all */
    static boolean takes(String program, String sampleKey, int percent) {
        return bucket(program + "\n" + sampleKey) < percent;
    }

    private static int bucket(String text) {
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(Sha256.of(text)).getLong(), 100);
    }
}
