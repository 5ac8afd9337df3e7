package io.ohlas.survey.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Follows the quotes of a text that is read: a parser takes the end of the text for a quote that is missing, and nobody
 * would learn that the rest of the rows went into one cell. A quote opens a cell only as its first character.
 */
final class OpenQuote extends FilterReader {

    private enum Place {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char separator;
    private Place place = Place.START_OF_CELL;
    private long line = 1;
    private long openedIn;
    private boolean afterReturn;

    OpenQuote(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    /** The line of the quote that is open where the reading stands; 0 when none is. */
    long line() {
        return place == Place.QUOTED ? openedIn : 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        if (character >= 0) {
            follow((char) character);
        }
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(char character) {
        if (place == Place.QUOTED) {
            place = character == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
        } else if (character == '"' && place == Place.START_OF_CELL) {
            place = Place.QUOTED;
            openedIn = line;
        } else if (character == '"' && place == Place.AFTER_QUOTE) {
            place = Place.QUOTED;
        } else {
            boolean ends = character == separator || character == '\n' || character == '\r';
            place = ends ? Place.START_OF_CELL : Place.PLAIN;
        }
        boolean secondOfTwo = afterReturn && character == '\n';
        line += (character == '\n' || character == '\r') && !secondOfTwo ? 1 : 0;
        afterReturn = character == '\r';
    }
}
