package io.ohlas.platform.time;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Ids that sort by the time of their making (RFC 9562, version 7), so that an index on them grows at its end. */
public final class UuidV7 {

    private UuidV7() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
