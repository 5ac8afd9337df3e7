package io.ohlas.survey.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private long number;

    private CsvFile(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).strip(), i);
        }
    }

    public static CsvFile open(InputStream bytes, Charset charset) {
        try {
            var text = new BufferedReader(new InputStreamReader(bytes, charset), LONGEST_HEADER);
            char separator = separatorOf(text);
            return new CsvFile(CsvReader.builder()
                    .fieldSeparator(separator)
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(true)
                    .maxBufferSize(LONGEST_FIELD * 10)
                    .ofCsvRecord(text));
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

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public CsvRow next() {
        return new CsvRow(++number, places, records.next().getFields());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
