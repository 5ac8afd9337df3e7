package io.ohlas.platform.web.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where a list goes on: the sort values of the last row shown. Opaque to clients, who hand it back as it is. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param text null for the first page, which gives null
     * @param size how many values this list sorts by
     * @throws CursorRejected when the text is not a cursor of this list
     */
    public static Cursor decode(String text, int size) {
        if (text == null) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(decoded.split(SEPARATOR, -1)));
            if (cursor.values.size() == size) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw new CursorRejected();
        }
        throw new CursorRejected();
    }

    /** The value at a position, for lists that sort by id. @throws CursorRejected when it is none */
    public UUID uuid(int position) {
        try {
            return UUID.fromString(values.get(position));
        } catch (IllegalArgumentException e) {
            throw new CursorRejected();
        }
    }

    /** The number at a position, for lists that sort by one. @throws CursorRejected when it is none */
    public int integer(int position) {
        try {
            return Integer.parseInt(values.get(position));
        } catch (NumberFormatException e) {
            throw new CursorRejected();
        }
    }

    /** The time at a position, for lists that sort by one. @throws CursorRejected when it is none */
    public Instant instant(int position) {
        try {
            return Instant.parse(values.get(position));
        } catch (DateTimeParseException e) {
            throw new CursorRejected();
        }
    }

    public String encode() {
        byte[] bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
