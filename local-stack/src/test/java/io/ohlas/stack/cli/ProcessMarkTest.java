package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessMarkTest {

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("some.pid");
    }

    @Test
    void finds_the_process_again_until_it_ends() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "300").start();
        Files.writeString(file, ProcessMark.of(sleeper.toHandle()));
        assertThat(ProcessMark.read(file)).contains(sleeper.toHandle());
        sleeper.destroyForcibly().waitFor();
        assertThat(ProcessMark.read(file)).isEmpty();
    }

    @Test
    void is_not_taken_in_by_another_process_that_got_the_number() throws IOException {
        String[] ours = ProcessMark.of(ProcessHandle.current()).split(" ");
        Files.writeString(file, "%s %d %s".formatted(ours[0], Long.parseLong(ours[1]) - 1, ours[2]));
        assertThat(ProcessMark.read(file)).isEmpty();
        // The same number at the same tick after another start of the machine.
        Files.writeString(file, "%s %s %s".formatted(ours[0], ours[1], "00000000-0000-0000-0000-000000000000"));
        assertThat(ProcessMark.read(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "1", "no number", "99999999999999999999 1 x", "-1 0 x"})
    void finds_nothing_in_a_file_that_was_cut_off_or_is_none_of_ours(String text) throws IOException {
        Files.writeString(file, text);
        assertThat(ProcessMark.read(file)).isEmpty();
    }

    @Test
    void finds_nothing_where_no_file_is() {
        assertThat(ProcessMark.read(file)).isEmpty();
    }
}
