package io.ohlas.survey.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.ohlas.survey.csv.CsvRow;

/**
 * Which column of a file says what. Only the rating and the time are required.
 *
 * @param rating the question that a score is made of
 * @param comment a question that takes a text; an empty cell is no answer
 * @param answers further rated questions; an empty cell is no answer
 * @param externalId the source's own id of a row; a second import leaves out what it brought before
 * @param contact external id of a contact that is known already
 * @param segment the customer's at that time
 * @param persona the customer's at that time
 * @param attributes what else was known of the occasion, by name; an empty cell is no attribute
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportMapping(
        Source rating,
        Source comment,
        List<Source> answers,
        Source submittedAt,
        Source orgUnit,
        Source touchpoint,
        Source channel,
        Source language,
        Source externalId,
        Source contact,
        Source segment,
        Source persona,
        Map<String, Source> attributes) {

    ImportMapping {
        // One may be null, as the caller sent it: the check of the mapping says so.
        answers = answers == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(answers));
        attributes = attributes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Where a value comes from: a column of the file, or the same value for all rows. A text alone names a column.
     *
     * @param question which question the value answers; for answers only
     * @param format pattern of a time as {@link java.time.format.DateTimeFormatter} has it, e.g. {@code d.M.yyyy};
     *     null for ISO 8601
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String column, String value, String question, String format) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Source {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Source of(String column) {
            return new Source(column, null, null, null);
        }

        String in(CsvRow row) {
            return column == null ? value : row.field(column);
        }

        /** How a report names the place. */
        String place() {
            return column == null ? "(fixed)" : column;
        }
    }

    /** All sources of answers, the rating first. */
    List<Source> answering() {
        var all = new ArrayList<Source>();
        Stream.of(rating, comment).filter(source -> source != null).forEach(all::add);
        all.addAll(answers);
        return all;
    }
}
