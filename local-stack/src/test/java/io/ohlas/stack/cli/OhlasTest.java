package io.ohlas.stack.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class OhlasTest {

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "status", "demo", "test", "quick", "dead-letters", "docs-check"})
    void every_command_knows_help(String command) {
        assertThat(Ohlas.commandLine().execute(command, "--help")).isZero();
    }

    @Test
    void what_makes_no_sense_ends_with_2() {
        assertThat(Ohlas.commandLine().execute("nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(Ohlas.commandLine().execute("start", "--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
