package io.ohlas.survey.job;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** Stores a file piece by piece as it is written. */
final class PieceOutput extends OutputStream {

    private static final int PIECE = 1024 * 1024;

    private final JobFiles files;
    private final UUID jobId;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private int number;

    PieceOutput(JobFiles files, UUID jobId) {
        this.files = files;
        this.jobId = jobId;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        int written = 0;
        while (written < count) {
            int part = Math.min(count - written, PIECE - length);
            System.arraycopy(bytes, offset + written, piece, length, part);
            length += part;
            written += part;
            if (length == PIECE) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (length > 0) {
            store();
        }
    }

    private void store() {
        files.keep(jobId, number++, length == PIECE ? piece : Arrays.copyOf(piece, length));
        length = 0;
    }
}
