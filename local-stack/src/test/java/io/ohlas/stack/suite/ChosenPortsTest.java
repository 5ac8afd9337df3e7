package io.ohlas.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.ohlas.stack.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChosenPortsTest {

    @TempDir
    Path folder;

    @Test
    void are_the_usual_ones_where_nobody_chose() {
        assertThat(chosen(Map.of()).all())
                .hasSameSizeAs(SuitePort.values())
                .containsEntry(SuitePort.GATEWAY, 8080)
                .containsEntry(SuitePort.DATABASE, SuitePort.DATABASE.usual());
    }

    @Test
    void are_those_of_the_last_start_for_commands_that_are_told_nothing() {
        chosen(Map.of("OHLAS_PORT", "18080", "OHLAS_MAIL_PORT", "18025")).remember();
        assertThat(chosen(Map.of()).all())
                .containsEntry(SuitePort.GATEWAY, 18080)
                .containsEntry(SuitePort.MAIL, 18025)
                .containsEntry(SuitePort.SURVEY, 8081);
        assertThat(chosen(Map.of("OHLAS_MAIL_PORT", "18026")).all()).containsEntry(SuitePort.MAIL, 18026);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "", "80 80", "999999999999"})
    void must_be_ports(String given) {
        assertThatThrownBy(() -> chosen(Map.of("OHLAS_PORT", given)).all())
                .isInstanceOf(Trouble.class)
                .hasMessage("OHLAS_PORT is no port: %s. Give a number from 1 to 65535.".formatted(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void may_be_any_port(String given) {
        assertThat(chosen(Map.of("OHLAS_PORT", given)).all()).containsEntry(SuitePort.GATEWAY, Integer.valueOf(given));
    }

    @Test
    void are_never_the_same_for_two_parts() {
        assertThatThrownBy(() -> chosen(Map.of("OHLAS_PORT", "8081")).all())
                .isInstanceOf(Trouble.class)
                .hasMessage("OHLAS_PORT and OHLAS_SURVEY_PORT are both 8081. Give each part a port of its own.");
    }

    @Test
    void keep_the_address_for_which_sign_in_was_set_up() throws IOException {
        chosen(Map.of("OHLAS_PORT", "18080")).remember();
        Files.createDirectory(folder.resolve("data"));
        assertThatCode(() -> chosen(Map.of("OHLAS_SURVEY_PORT", "18081")).check())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> chosen(Map.of("OHLAS_PORT", "18090")).check())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("made for http://localhost:18080")
                .hasMessageContaining("OHLAS_PORT=18080")
                .hasMessageContaining("--fresh");
    }

    private ChosenPorts chosen(Map<String, String> environment) {
        return new ChosenPorts(folder, environment);
    }
}
