package io.ohlas.survey.history;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** A file of rows of a megabyte each, most of it in columns that nobody maps. */
final class RepeatedRows extends InputStream {

    private final byte[] row;
    private final int count;
    private final IntConsumer watcher;
    private byte[] now = "score,said,shop,when,id,more,and more\n".getBytes(StandardCharsets.US_ASCII);
    private int position;
    private int given;

    /** @param watcher told the number of each row before it is given, 1 for the first */
    RepeatedRows(int count, IntConsumer watcher) {
        this.count = count;
        this.watcher = watcher;
        String half = "x".repeat(512 * 1024);
        row = "9,fine,PRG-01,2015-07-20,,%s,%s\n".formatted(half, half).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (position == now.length) {
            if (given++ == count) {
                return -1;
            }
            watcher.accept(given);
            now = row;
            position = 0;
        }
        int part = Math.min(length, now.length - position);
        System.arraycopy(now, position, bytes, offset, part);
        position += part;
        return part;
    }
}
