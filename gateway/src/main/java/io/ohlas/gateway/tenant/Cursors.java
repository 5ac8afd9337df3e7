package io.ohlas.gateway.tenant;

import java.util.UUID;

import io.ohlas.platform.web.paging.Cursor;

/** Cursors of lists that are sorted by an id alone. */
public final class Cursors {

    private Cursors() {}

    /** The id in a cursor; one that was made up gives the first page. */
    public static UUID uuid(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().getFirst());
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
