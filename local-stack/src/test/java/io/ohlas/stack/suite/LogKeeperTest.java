package io.ohlas.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogKeeperTest {

    @TempDir
    Path folder;

    @Test
    void sets_a_log_aside_that_is_too_long_while_its_writer_goes_on() throws IOException {
        Path log = folder.resolve("gateway.log");
        try (var writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("0123456789x".getBytes());

            new LogKeeper(folder, 10).look();
            writer.write("after".getBytes());
        }

        assertThat(folder.resolve("gateway.log.1")).hasContent("0123456789x");
        assertThat(log).hasContent("after");
    }

    @Test
    void leaves_a_log_alone_that_may_still_grow() throws IOException {
        Path log = folder.resolve("gateway.log");
        Files.writeString(log, "0123456789");

        new LogKeeper(folder, 10).look();

        assertThat(log).hasContent("0123456789");
        assertThat(folder.resolve("gateway.log.1")).doesNotExist();
    }

    @Test
    void waits_for_a_folder_that_is_not_there_yet() {
        new LogKeeper(folder.resolve("later"), 10).look();
        assertThat(folder.resolve("later")).isDirectory();
    }
}
