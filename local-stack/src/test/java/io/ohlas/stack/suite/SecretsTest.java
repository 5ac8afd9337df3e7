package io.ohlas.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.ohlas.stack.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void are_kept_for_the_next_start() {
        String password = Secrets.in(folder).password("broker");
        assertThat(Secrets.in(folder).password("broker")).isEqualTo(password).hasSize(32);
        assertThat(Secrets.in(folder).password("other")).isNotEqualTo(password);
        assertThat(Base64.getDecoder().decode(Secrets.in(folder).key("link-key")))
                .hasSize(32);
    }

    @Test
    void can_be_read_by_their_owner_alone() throws IOException {
        Secrets.in(folder).password("broker");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void are_not_made_up_anew_where_data_need_the_lost_ones() throws IOException {
        Secrets.in(folder);
        Files.createDirectory(folder.resolve("data"));
        Path file = folder.resolve("secrets.properties");
        List<String> lines = Files.readAllLines(file);
        assertThat(Secrets.in(folder).password("broker")).hasSize(32);
        for (List<String> damaged : List.of(lines.subList(0, 3), List.<String>of(), List.of("broker=\\u00"))) {
            Files.write(file, damaged);
            assertThatThrownBy(() -> Secrets.in(folder))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("is gone or damaged")
                    .hasMessageContaining("./ohlas start --fresh");
        }
    }
}
