package io.ohlas.survey.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the quotes that pass: a file that closes every quote it opens has an even number of them. */
final class QuoteCount extends FilterReader {

    private long quotes;

    QuoteCount(Reader text) {
        super(text);
    }

    boolean isOdd() {
        return quotes % 2 == 1;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        quotes += character == '"' ? 1 : 0;
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            quotes += buffer[i] == '"' ? 1 : 0;
        }
        return count;
    }
}
