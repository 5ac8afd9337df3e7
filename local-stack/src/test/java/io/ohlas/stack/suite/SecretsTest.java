package io.ohlas.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

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
    }
}
