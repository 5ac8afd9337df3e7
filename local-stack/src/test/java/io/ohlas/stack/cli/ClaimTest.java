package io.ohlas.stack.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimTest {

    @TempDir
    Path folder;

    @Test
    void is_taken_once_and_says_by_whom() {
        assertThat(new Claim(folder, "suite").holder()).isEmpty();
        assertThat(new Claim(folder, "suite").take()).isTrue();
        assertThat(new Claim(folder, "suite").take()).isFalse();
        assertThat(new Claim(folder, "suite").holder()).contains(ProcessHandle.current());
        assertThat(new Claim(folder, "start").take()).isTrue();
    }

    @Test
    void is_kept_when_memory_is_tidied_up() {
        new Claim(folder, "suite").take();
        System.gc();
        assertThat(new Claim(folder, "suite").take()).isFalse();
    }
}
