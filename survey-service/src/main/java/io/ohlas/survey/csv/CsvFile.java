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

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A file of comma-, semicolon- or tab-separated values with a header, read row by row and never held whole. */
public final class CsvFile implements AutoCloseable, Iterator<CsvRow> {

    private static final int LONGEST_FIELD = 100_000;
    private static final int LONGEST_HEADER = 20_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final QuoteCount quotes;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final int width;
    private long number;

    private CsvFile(CsvReader<CsvRecord> reader, QuoteCount quotes) {
        this.reader = reader;
        this.quotes = quotes;
        this.records = reader.iterator();
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        this.width = header.size();
        for (int i = 0; i < header.size(); i++) {
            if (places.putIfAbsent(header.get(i).strip(), i) != null) {
                repeated.add(header.get(i).strip());
            }
        }
    }

    /** Bytes that the charset does not have end the reading: replaced in silence they would be lost for good. */
    public static CsvFile open(InputStream bytes, Charset charset) {
        try {
            var text = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), LONGEST_HEADER);
            char separator = separatorOf(text);
            var quotes = new QuoteCount(text);
            return new CsvFile(
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .commentStrategy(CommentStrategy.NONE)
                            .skipEmptyLines(true)
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .maxBufferSize(LONGEST_FIELD * 10)
                            .ofCsvRecord(quotes),
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

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public CsvRow next() {
        CsvRecord row = records.next();
        // The reader takes the end of the file for the missing quote, and all rows before it for one long cell.
        if (quotes.isOdd()
                && !records.hasNext()
                && row.getFields().getLast().lines().count() > 1) {
            throw new QuoteLeftOpen(row.getStartingLineNumber());
        }
        return new CsvRow(++number, places, row.getFields(), width);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
