package io.ohlas.survey.csv;

/** A file that is no CSV from some row on. The message names the row, its line and the cause, for the file's owner. */
public final class CsvUnreadable extends RuntimeException {

    /**
     * @param row 1 for the first row below the header, 0 for the header
     * @param line of the file that the fault is in, 1 for the first
     */
    CsvUnreadable(long row, long line, String cause) {
        super("%s (line %d): %s".formatted(row == 0 ? "header" : "row " + row, line, cause));
    }
}
