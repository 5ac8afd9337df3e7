package io.ohlas.stack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class OhlasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "stop",
                "status",
                "demo",
                "token",
                "test",
                "quick",
                "versions",
                "dead-letters",
                "docs-check"
            })
    void every_command_knows_help(String command) {
        assertThat(run(command, "--help")).isZero();
    }

    @Test
    void what_makes_no_sense_ends_with_2() {
        assertThat(run("nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("start", "--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static int run(String... arguments) {
        var shown = new PrintWriter(new StringWriter());
        return Ohlas.commandLine().setOut(shown).setErr(shown).execute(arguments);
    }
}
