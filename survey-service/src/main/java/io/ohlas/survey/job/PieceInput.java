package io.ohlas.survey.job;

import java.io.InputStream;
import java.util.UUID;

/** Reads a stored file piece by piece. */
final class PieceInput extends InputStream {

    private final JobFiles files;
    private final UUID jobId;
    private byte[] piece = {};
    private int position;
    private int number;

    PieceInput(JobFiles files, UUID jobId) {
        this.files = files;
        this.jobId = jobId;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
        if (count == 0) {
            return 0;
        }
        while (piece != null && position == piece.length) {
            piece = files.piece(jobId, number++);
            position = 0;
        }
        if (piece == null) {
            return -1;
        }
        int part = Math.min(count, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, part);
        position += part;
        return part;
    }
}
