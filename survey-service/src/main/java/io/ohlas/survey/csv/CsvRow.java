package io.ohlas.survey.csv;

import java.util.List;
import java.util.Map;

/**
 * One row of a file below its header.
 *
 * @param number 1 for the first row below the header
 * @param places where each column is, by its name
 * @param width how many columns the header has
 */
public record CsvRow(long number, Map<String, Integer> places, List<String> fields, int width) {

    /** Whether something stands behind the last column, as after a separator in a text without quotes. */
    public boolean isTooLong() {
        return fields.size() > width
                && !fields.subList(width, fields.size()).stream().allMatch(String::isBlank);
    }

    /** How many characters it has, without separators. */
    public int length() {
        return fields.stream().mapToInt(String::length).sum();
    }

    /** Empty when the row ends before the column. */
    public String field(String column) {
        Integer place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }
}
