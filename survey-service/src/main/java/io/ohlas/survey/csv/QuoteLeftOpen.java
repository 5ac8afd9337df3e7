package io.ohlas.survey.csv;

/** A quote that is opened and never closed, so that all rows behind it would be one cell. */
public final class QuoteLeftOpen extends RuntimeException {

    QuoteLeftOpen(long line) {
        super("a quote is opened in the row that begins in line %d, and never closed".formatted(line));
    }
}
