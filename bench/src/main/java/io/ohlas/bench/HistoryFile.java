package io.ohlas.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A CSV file of old answers, made as it is read, so that whoever sends it holds none of it. */
final class HistoryFile extends InputStream {

    static final String MAPPING =
            """
            {"externalId":"id","submittedAt":"when","rating":{"column":"score","question":"nps"},
             "comment":{"column":"said","question":"why"}}""";

    // No file repeats the rows of another one.
    private final String prefix = Long.toHexString(System.nanoTime());
    private final long rows;
    private final String comment;
    private byte[] line = "id,when,score,said\n".getBytes(StandardCharsets.US_ASCII);
    private int position;
    private long row;

    /**
     * @param bytes about how long the file gets, to a row
     * @param commentLength characters of the comment of each row
     */
    HistoryFile(long bytes, int commentLength) {
        this.comment = "Waited long, then all went well. "
                .repeat(commentLength / 33 + 1)
                .substring(0, commentLength);
        this.rows = bytes / (commentLength + 40);
    }

    long rows() {
        return rows;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (position == line.length) {
            if (row == rows) {
                return -1;
            }
            line = "%s-%010d,2016-%02d-%02d,%d,\"%s\"\n"
                    .formatted(prefix, row, row % 12 + 1, row % 28 + 1, row % 11, comment)
                    .getBytes(StandardCharsets.US_ASCII);
            position = 0;
            row++;
        }
        int part = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, part);
        position += part;
        return part;
    }
}
