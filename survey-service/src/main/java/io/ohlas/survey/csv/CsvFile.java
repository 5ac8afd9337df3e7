package io.ohlas.survey.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** A file of comma-, semicolon- or tab-separated values with a header, read row by row and never held whole. */
public final class CsvFile implements AutoCloseable, Iterator<CsvRow> {

    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_ROW = 4_000_000;
    private static final int LONGEST_HEADER = 20_000;
    private static final Pattern LINE = Pattern.compile("started in line (\\d+)");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final OpenQuote quotes;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final int width;
    private long number;
    private long lastLine;

    private CsvFile(CsvReader<CsvRecord> reader, OpenQuote quotes) {
        this.reader = reader;
        this.quotes = quotes;
        this.records = reader.iterator();
        List<String> header = hasNext() ? records.next().getFields() : List.of();
        this.width = header.size();
        for (int i = 0; i < header.size(); i++) {
            if (places.putIfAbsent(header.get(i).strip(), i) != null) {
                repeated.add(header.get(i).strip());
            }
        }
        if (!hasNext()) {
            requireNoOpenQuote(0);
        }
    }

    /**
     * Bytes that the charset does not have end the reading: replaced in silence they would be lost for good.
     *
     * @throws CsvUnreadable when the header is no CSV
     */
    public static CsvFile open(InputStream bytes, Charset charset) {
        try {
            var text = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), LONGEST_HEADER);
            char separator = separatorOf(text);
            var quotes = new OpenQuote(text, separator);
            return new CsvFile(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .commentStrategy(CommentStrategy.NONE)
                            .skipEmptyLines(true)
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .maxBufferSize(LONGEST_CELL)
                            .build(
                                    CsvRecordHandler.of(handler ->
                                            handler.maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW)),
                                    quotes),
                    quotes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The separator is what parts the header most often outside quotes; a file of one column has none.
    private static char separatorOf(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] counts = new int[128];
        boolean quoted = false;
        int first = text.read();
        int read = first == BYTE_ORDER_MARK ? text.read() : first;
        for (int i = 2; read >= 0 && i < LONGEST_HEADER && (quoted || read != '\n'); i++) {
            quoted ^= read == '"';
            if (!quoted && read < counts.length) {
                counts[read]++;
            }
            read = text.read();
        }
        text.reset();
        if (first == BYTE_ORDER_MARK) {
            text.read();
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }

    public Set<String> columns() {
        return places.keySet();
    }

    /** Names that more than one column bears: nobody can tell which of them is meant. */
    public Set<String> repeatedColumns() {
        return repeated;
    }

    /** @throws CsvUnreadable when the next row is no CSV */
    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    /** @throws CsvUnreadable when this was the last row and a quote is left open in it */
    @Override
    public CsvRow next() {
        CsvRecord row = records.next();
        number++;
        lastLine = row.getStartingLineNumber();
        if (!hasNext()) {
            requireNoOpenQuote(number);
        }
        return new CsvRow(number, places, row.getFields(), width);
    }

    private void requireNoOpenQuote(long row) {
        if (quotes.line() > 0) {
            throw new CsvUnreadable(row, quotes.line(), "a quote is opened here and never closed");
        }
    }

    // The parser names the line of the row and hangs the cause below it, be it a fault of the text or of whoever reads
    // it.
    private RuntimeException unreadable(CsvParseException e) {
        Throwable below = e.getCause() == null ? e : e.getCause();
        if (below instanceof RuntimeException other && !(other instanceof CsvParseException)) {
            return other;
        }
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        String cause = cause(String.valueOf(below.getMessage()));
        long row = width == 0 ? 0 : number + 1;
        return new CsvUnreadable(row, line.find() ? Long.parseLong(line.group(1)) : lastLine + 1, cause);
    }

    private static String cause(String said) {
        if (said.startsWith("Unexpected character after closing quote")) {
            return "something stands behind a closing quote; write a quote inside a text twice";
        }
        return said.contains("fields")
                ? "it has too many cells"
                : "a cell is longer than %d characters or the row longer than %d; is a quote left open?"
                        .formatted(LONGEST_CELL, LONGEST_ROW);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
