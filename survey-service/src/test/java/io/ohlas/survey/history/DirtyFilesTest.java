package io.ohlas.survey.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.survey.response.Invitees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** What files of the world look like: nothing of them is lost or changed without a word. */
@QuarkusTest
class DirtyFilesTest {

    private static final String HEADER = "id,when,shop,score,said\n";

    @Inject
    Invitees invitees;

    Importer importer;

    @BeforeEach
    void survey() {
        importer = new Importer(invitees.asker(Importer.questionnaire()));
    }

    @Test
    void a_row_of_another_length_spoils_no_other() {
        JsonPath job = imported(
                "1,2026-05-04,PRG-01,9,late, cold\n2,2026-05-04\n3,2026-05-04,PRG-01,9\n4,2026-05-04,PRG-01,9,ok,,\n");

        assertThat(job.getInt("result.imported")).isEqualTo(2);
        assertThat(job.getString("errors[0].detail")).isEqualTo("has more cells than there are columns");
        assertThat(job.getInt("errors[0].row")).isOne();
        assertThat(job.getString("errors[1].detail")).isEqualTo("is empty");
        assertThat(job.getInt("errors[1].row")).isEqualTo(2);
    }

    @Test
    void a_row_of_today_is_taken_at_any_hour() {
        JsonPath job = imported("1,%s,PRG-01,9,ok\n".formatted(LocalDate.now(ZoneOffset.UTC)));

        assertThat(job.getInt("result.imported")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1899-12-30", "9999-12-31"})
    void a_year_that_no_report_has_spoils_no_other_row(String day) {
        JsonPath job = imported("1,%s,PRG-01,9,ok\n2,2026-05-04,PRG-01,9,ok\n".formatted(day));

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getInt("result.imported")).isOne();
        assertThat(job.getString("errors[0].detail")).contains(day);
    }

    @Test
    void text_in_another_charset_is_refused_instead_of_being_damaged() {
        byte[] file = (HEADER + "1,2026-05-04,PRG-01,9,žluťoučký\n").getBytes(Charset.forName("windows-1250"));

        refused(importer.order(file, Map.of()))
                .body("detail", containsString("not text in UTF-8"))
                .body("errors[0].pointer", equalTo("/charset"));
        assertThat(importer.finished(importer.order(file, Map.of("charset", "windows-1250")))
                        .getInt("result.imported"))
                .isOne();
    }

    @Test
    void a_quote_left_open_is_refused_instead_of_swallowing_the_rows_behind_it() {
        refused(order("1,2026-05-04,PRG-01,9,\"never closed\n2,2026-05-04,PRG-01,9,ok\n"))
                .body("detail", containsString("row 1 (line 2): a quote is opened here and never closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"never closed", "\"", "\"two\"\"", "\"never closed\n"})
    void a_quote_left_open_in_the_last_row_is_named(String said) {
        refused(order("1,2026-05-04,PRG-01,9,\"two\r\nlines\"\n2,2026-05-04,PRG-01,9," + said))
                .body("detail", containsString("row 2 (line 4): a quote is opened here and never closed"));
    }

    @Test
    void a_quote_left_open_in_the_header_is_named() {
        refused(importer.order("score,when,\"said".getBytes(StandardCharsets.UTF_8), Map.of()))
                .body("detail", containsString("header (line 1): a quote is opened here and never closed"));
    }

    @Test
    void what_is_no_csv_is_named_by_row_and_cause() {
        String good = "1,2026-05-04,PRG-01,9,\"two\nlines\"\n";

        refused(order(good + "2,2026-05-04,PRG-01,9,\"so\" he said\n" + good))
                .body("detail", containsString("row 2 (line 4): something stands behind a closing quote"));
        refused(order(good + "2,2026-05-04,PRG-01,9,%s\n".formatted("x".repeat(1_100_000)) + good))
                .body("detail", containsString("row 2 (line 4): a cell is longer than 1000000 characters"));
        refused(order(good + "2" + ",".repeat(20_000) + "\n" + good))
                .body("detail", containsString("row 2 (line 4): it has too many cells"));
    }

    @Test
    void a_quote_inside_a_text_and_a_text_of_several_lines_are_no_quotes_left_open() {
        JsonPath job = imported("1,2026-05-04,PRG-01,9,\"two\nlines\"\n2,2026-05-04,PRG-01,9,a 5\" screen");

        assertThat(job.getInt("result.imported")).isEqualTo(2);
    }

    @Test
    void two_columns_of_one_name_are_refused_when_they_are_to_be_read() {
        byte[] file = "when,score,said,shop,id,score\n2026-05-04,9,ok,PRG-01,1,3\n".getBytes(StandardCharsets.UTF_8);

        refused(importer.order(file, Map.of())).body("errors[0].pointer", equalTo("/mapping/rating/column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{", "{\"answers\":[null]}", "{\"bogus\":1}"})
    void a_mapping_that_is_none_is_refused_without_a_word_on_our_classes(String mapping) {
        var answer = refused(importer.order(HEADER.getBytes(StandardCharsets.UTF_8), Map.of(), mapping));

        answer.body("errors[0].pointer", containsString("/mapping"));
        assertThat(answer.extract().asString()).doesNotContain("io.ohlas", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "TRUE"})
    void a_dry_run_in_other_words_is_not_taken_for_a_real_one(String word) {
        refused(importer.order(HEADER.getBytes(StandardCharsets.UTF_8), Map.of("dryRun", word)))
                .body("errors[0].detail", equalTo("takes true or false"));
    }

    private JsonPath imported(String rows) {
        return importer.finished(order(rows));
    }

    private ValidatableResponse order(String rows) {
        return importer.order((HEADER + rows).getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(422);
    }
}
