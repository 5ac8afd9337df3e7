package io.ohlas.survey.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvFileTest {

    /** Where the file comes from, for example a database that goes away. */
    private static final class Failing extends InputStream {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public int read() {
            throw failure;
        }
    }

    @Test
    void a_fault_of_what_is_read_from_is_none_of_the_text() {
        var failure = new IllegalStateException("the database is away");
        var bytes = ("score\n" + "9\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        var file = CsvFile.open(
                new SequenceInputStream(new ByteArrayInputStream(bytes), new Failing(failure)), StandardCharsets.UTF_8);

        assertThat(file.columns()).containsExactly("score");
        assertThatThrownBy(() -> file.forEachRemaining(row -> {})).isSameAs(failure);
    }
}
